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
  /** What sends the requests; the platform's own by default. Outside a browser, `keepingCookies()` keeps sessions. */
  readonly fetch?: typeof fetch | undefined;
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

  async function send<T extends object>(
    path: string,
    request: TransportOptions,
    more: RequestInit = {},
    member?: string,
  ): Promise<T> {
    const all = new Headers(typeof headers === "function" ? await headers() : headers);
    for (const [name, value] of [...new Headers(request.headers), ...new Headers(more.headers)]) {
      all.set(name, value);
    }
    const init = { ...more, credentials, headers: all, signal: request.signal ?? null };
    return receive((options.fetch ?? fetch)(`${base}/${path}`, init), init.signal, member);
  }

  async function session(): Promise<Session> {
    const answer = await send<Session>("session/", {});
    csrf = answer.csrf;
    return answer;
  }

  /** Undefined when the cookie is not there, although it should be. */
  function csrfHeader(): Record<string, string> | undefined {
    const cookies: string | undefined = globalThis.document?.cookie;
    if (!csrf || cookies === undefined) {
      return {};
    }
    const start = `${csrf.cookie}=`;
    const pair = cookies.split("; ").find((cookie) => cookie.startsWith(start));
    return pair === undefined ? pair : { [csrf.header]: pair.slice(start.length) };
  }

  return {
    session,
    async call(fn: string, args: Params, request: TransportOptions): Promise<CallAnswer> {
      // Signing out may take the cookie along; opening the session again brings a new one.
      const token = csrfHeader() ?? (await session().then(csrfHeader));
      const own = { ...token, "Content-Type": "application/json" };
      return send("call/", request, { method: "POST", headers: own, body: canonicalJson({ args, fn }) }, "result");
    },
    fetch(context: string, params: Params, request: TransportOptions): Promise<unknown> {
      return retry(
        () => send(`ctx/${encodeURIComponent(context)}/${query(params)}`, request),
        (error) => [0, 502, 503, 504].includes(Object(error).status),
      );
    },
  };
}

/** Reads an answer: an object, with the named member if there is one. */
async function receive<T extends object>(
  answer: Promise<Response>,
  signal: AbortSignal | null,
  member?: string,
): Promise<T> {
  let response: Response;
  let text: string;
  try {
    response = await answer;
    text = await response.text();
  } catch (cause) {
    signal?.throwIfAborted();
    throw new MizanError("NETWORK", 0, "Server not reached", null, { cause });
  }
  const body = parse(text);
  if (response.ok && body && (!member || member in body)) {
    return body as T;
  }
  const { code = `HTTP_${response.status}`, message = "Not a Mizan answer", details } = Object(body?.["error"]);
  // A call may fail and yet have changed something. The header then says what; its names are enough, being broader.
  const targets = response.headers.get("X-Mizan-Invalidate")?.split(", ") ?? [];
  const invalidate = targets.map((target) => target.split(";")[0] as string);
  throw new MizanError(code, response.status, message, details, { invalidate });
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    return text.trim()[0] === "{" ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** A list is a repeated name; what is neither text, number nor boolean travels as JSON. */
function query(params: Params): string {
  const pairs = Object.entries(params).flatMap(([name, value]) =>
    [value].flat().map((item) => {
      const text = typeof item === "object" ? canonicalJson(item) : String(item);
      return `${encodeURIComponent(name)}=${encodeURIComponent(text)}`;
    }),
  );
  return pairs[0] ? `?${pairs.join("&")}` : "";
}
