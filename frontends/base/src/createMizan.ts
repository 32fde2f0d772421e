import { ContextStore } from "./ContextStore.js";
import { canonicalParams } from "./canonicalParams.js";
import { type HttpOptions, httpTransport } from "./httpTransport.js";
import type { MizanError } from "./MizanError.js";
import { retry } from "./retry.js";
import type {
  CallOptions,
  ContextEntry,
  HydrationEntry,
  InvalidationTarget,
  Mizan,
  MizanTransport,
  Params,
  Session,
} from "./types.js";
import { within } from "./within.js";

declare global {
  /** What the server rendered the page with. */
  var __MIZAN_SSR_DATA__: readonly HydrationEntry[] | undefined;
}

/**
 * How an instance is made. The settings of {@link HttpOptions} are those of the default transport.
 *
 * @example
 * const options: MizanOptions = { baseUrl: "/api/mizan", session: false };
 */
export interface MizanOptions extends HttpOptions {
  /** How the server is reached; HTTP by default. */
  readonly transport?: MizanTransport | undefined;
  /** Whether the session is opened before the first call, as CSRF protection needs it. Default true. */
  readonly session?: boolean | undefined;
}

const NO_SESSION: Session = { contract: "", csrf: null, protocol: 1 };

/**
 * Makes an instance: one per server on a page, one per request when rendering on a server. It sends nothing until it
 * is used. In a browser it starts from `window.__MIZAN_SSR_DATA__`.
 *
 * With cookie sessions a page on another host can call only if both hosts are of one domain and the server sets
 * `mizan.csrf.cookie-domain`; pages of other domains can read contexts, and call with Bearer tokens.
 *
 * @example
 * const mizan = createMizan({ baseUrl: "https://api.example.org/mizan", credentials: "include" });
 * const status = await mizan.call("update_profile", { user_id: 5, name: "Ada" });
 */
export function createMizan(options: MizanOptions = {}): Mizan {
  const { transport = httpTransport(options), session = true } = options;
  const store = new ContextStore(transport);
  let opening: Promise<Session> | undefined;

  function initSession(): Promise<Session> {
    const forget = (error: unknown) => {
      opening = undefined;
      throw error;
    };
    opening ??= retry(
      async () => (await transport.session?.()) ?? NO_SESSION,
      () => true,
    ).catch(forget);
    return opening;
  }

  async function call<R>(fn: string, args: Params, request: CallOptions = {}): Promise<R> {
    return within(request, async (limits) => {
      if (session) {
        await initSession();
      }
      limits.signal.throwIfAborted();
      const sent = store.now();
      try {
        const answer = await transport.call(fn, args, limits);
        store.apply(answer, sent);
        return answer.result as R;
      } catch (error) {
        if (Object(error).code === "CSRF_FAILED") {
          opening = undefined;
        }
        store.invalidate(leftStale(error, request.affects));
        throw error;
      }
    });
  }

  store.hydrate(globalThis.__MIZAN_SSR_DATA__ ?? []);
  return {
    call,
    async fetch<D>(context: string, params: Params, request: CallOptions = {}): Promise<D> {
      const sent: Params = JSON.parse(canonicalParams(params));
      return within(request, (limits) => transport.fetch(context, sent, limits) as Promise<D>);
    },
    registerContext<D>(name: string, params: Params): ContextEntry<D> {
      const { subscribe, ...view } = store.view<D>(name, params);
      const leaves = new Set([subscribe(() => {})]);
      return {
        ...view,
        subscribe(listener: () => void): () => void {
          const leave = subscribe(listener);
          leaves.add(leave);
          return () => {
            leaves.delete(leave);
            leave();
          };
        },
        unregister(): void {
          for (const leave of leaves) {
            leave();
          }
        },
      };
    },
    context: <D>(name: string, params: Params) => store.view<D>(name, params),
    invalidate: (targets: readonly InvalidationTarget[]) => store.invalidate(targets),
    hydrate: (entries: readonly HydrationEntry[]) => store.hydrate(entries),
    initSession,
  };
}

/**
 * What a failed call made stale: what its answer says, and without an answer all it may affect, as nobody knows then
 * whether it was carried out.
 */
function leftStale(error: unknown, affects: readonly InvalidationTarget[] = []): readonly InvalidationTarget[] {
  const { status, code, invalidate = [] }: Partial<MizanError> = Object(error);
  const isAnswered = status && !code?.startsWith("HTTP_");
  return isAnswered ? invalidate : [...invalidate, ...affects];
}
