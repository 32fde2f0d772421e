import { canonicalJson } from "./canonicalJson.js";
import { MizanError } from "./MizanError.js";
import { retry } from "./retry.js";
import type { CallAnswer, MizanTransport, Params, Session, TransportOptions } from "./types.js";

/**
 * Where the server is and what every request carries.
 *
 * @example
 * const options: HttpOptions = { baseUrl: "https://api.example.org/mizan", credentials: "include" };
 */
export interface HttpOptions {
  /** Path or URL below which the endpoints are. Default `/api/mizan`. */
  readonly baseUrl?: string | undefined;
  /** Headers of every request, or how to find them anew for each. */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  /** Whether cookies travel, as `fetch` takes it. Default `same-origin`. */
  readonly credentials?: RequestCredentials | undefined;
}

/**
 * Speaks to a server over HTTP. Reads are tried again twice when the server cannot be reached or answers 502, 503 or
 * 504; calls never are.
 *
 * @example
 * const mizan = createMizan({ transport: httpTransport({ baseUrl: "/api/mizan" }) });
 */
export function httpTransport(options: HttpOptions = {}): MizanTransport {
  const { baseUrl = "/api/mizan", headers, credentials = "same-origin" } = options;
  const base = baseUrl.replace(/\/+$/, "");
  let csrf: Session["csrf"] = null;

  async function headersWith(own?: HeadersInit): Promise<Headers> {
    const all = new Headers(typeof headers === "function" ? await headers() : headers);
    for (const [name, value] of new Headers(own)) {
      all.set(name, value);
    }
    return all;
  }

  /** The cookie may have gone since the session began (signing out takes it along): opening it again brings a new one. */
  async function csrfToken(): Promise<string | undefined> {
    if (csrf && cookie(csrf.cookie) === undefined) {
      await session();
    }
    return csrf ? cookie(csrf.cookie) : undefined;
  }

  async function session(): Promise<Session> {
    const init = { credentials, headers: await headersWith() };
    const answer = await receive<Session>(`${base}/session/`, init, "protocol");
    csrf = answer.csrf;
    return answer;
  }

  return {
    session,
    async call(fn: string, args: Params, { signal, headers: own }: TransportOptions): Promise<CallAnswer> {
      const token = await csrfToken();
      const all = await headersWith(own);
      all.set("Content-Type", "application/json");
      if (csrf && token !== undefined) {
        all.set(csrf.header, token);
      }
      const init = {
        method: "POST",
        body: canonicalJson({ args, fn }),
        credentials,
        headers: all,
        signal: signal ?? null,
      };
      return receive(`${base}/call/`, init, "result");
    },
    async fetch(context: string, params: Params, { signal, headers: own }: TransportOptions): Promise<unknown> {
      const url = `${base}/ctx/${encodeURIComponent(context)}/${query(params)}`;
      return retry(
        async () => receive(url, { credentials, headers: await headersWith(own), signal: signal ?? null }),
        mayPass,
        signal,
      );
    },
  };
}

/** Sends a request and reads its answer: an object, and where a member is named, one that has it. */
async function receive<T extends object>(url: string, init: RequestInit, member?: string): Promise<T> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, init);
    text = await response.text();
  } catch (cause) {
    init.signal?.throwIfAborted();
    throw new MizanError("NETWORK", 0, "The server cannot be reached", null, { cause });
  }
  const body = parse(text);
  if (response.ok && body && (member === undefined || Object.hasOwn(body, member))) {
    return body as T;
  }
  throw failure(response, body?.["error"]);
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null && !Array.isArray(body) ? { ...body } : undefined;
  } catch {
    return undefined;
  }
}

function failure({ status, headers }: Response, error: unknown): MizanError {
  const { code, message, details = null } = Object(error);
  const invalidate = staleNames(headers.get("X-Mizan-Invalidate"));
  return typeof code === "string"
    ? new MizanError(code, status, String(message), details, { invalidate })
    : new MizanError(`HTTP_${status}`, status, "The answer is not one of Mizan", null, { invalidate });
}

/** A call may fail and yet have changed something. The header then says what; its names are enough, being broader. */
function staleNames(header: string | null): string[] {
  return header ? header.split(",").map((target) => target.replace(/;.*/, "").trim()) : [];
}

function mayPass(error: unknown): boolean {
  return error instanceof MizanError && (error.code === "NETWORK" || [502, 503, 504].includes(error.status));
}

function cookie(name: string): string | undefined {
  const cookies = typeof document === "undefined" ? [] : document.cookie.split("; ");
  return cookies.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** A list is a repeated name; what is neither text, number nor boolean travels as JSON. */
function query(params: Params): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      search.append(name, typeof item === "object" ? canonicalJson(item) : String(item));
    }
  }
  return search.size > 0 ? `?${search}`.replaceAll("+", "%20") : "";
}
