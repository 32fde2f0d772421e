import type { MizanError } from "./MizanError.js";

/**
 * Named values as they travel: the arguments of a function, the params of a context.
 *
 * @example
 * const params: Params = { user_id: 5 };
 */
export type Params = object;

/**
 * What became stale: a whole context by its name, the instances of a context whose params contain these, or one
 * function of a context (its context is fetched again). `"*"` is everything.
 *
 * @example
 * mizan.invalidate(["vets", { context: "user", params: { user_id: 5 } }]);
 */
export type InvalidationTarget =
  | string
  | {
      readonly context: string;
      readonly function?: string | undefined;
      readonly params?: Params | undefined;
    };

/**
 * A value that a mutation sends into loaded bundles instead of having them fetched again.
 *
 * Without `key` the value replaces the slot; with it the slot is a list, and the element with the same `key` is
 * replaced or the value is appended.
 *
 * @example
 * const merge: MergeInstruction = {
 *   context: "user", params: { user_id: 5 }, slot: "user_profile", value: { name: "Ada" },
 * };
 */
export interface MergeInstruction {
  readonly context: string;
  readonly params?: Params | undefined;
  readonly slot: string;
  readonly value: unknown;
  readonly key?: string | undefined;
}

/**
 * What a transport brings back from a call that succeeded.
 *
 * @example
 * const answer: CallAnswer = { result: { status: "ok" }, invalidate: ["user"] };
 */
export interface CallAnswer {
  readonly result: unknown;
  readonly invalidate?: readonly InvalidationTarget[] | undefined;
  readonly merge?: readonly MergeInstruction[] | undefined;
}

/**
 * What the server says about itself and how it wants CSRF tokens back.
 *
 * @example
 * const { contract } = await mizan.initSession();
 */
export interface Session {
  /** SHA-256 of the contract, in hex; empty where the transport has no sessions. */
  readonly contract: string;
  /** The cookie to read and the header to send its value in; null where there is nothing to protect. */
  readonly csrf: { readonly cookie: string; readonly header: string } | null;
  /** Version of the wire protocol. */
  readonly protocol: number;
}

/**
 * What one request takes beside its arguments, as a transport sees it.
 *
 * @example
 * transport.fetch("user", { user_id: 5 }, { signal: controller.signal });
 */
export interface TransportOptions {
  /** Ends the request; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Headers of this request only; they win over those of the instance. */
  readonly headers?: HeadersInit | undefined;
}

/**
 * What every call and every fetch takes.
 *
 * @example
 * await callUpdateProfile({ user_id: 5, name: "Ada" }, { timeout: 5_000 });
 */
export interface CallOptions extends TransportOptions {
  /** Milliseconds until the promise rejects with code `TIMEOUT`; retries are included. */
  readonly timeout?: number | undefined;
  /** The instance to use instead of the default one; read by emitted code. */
  readonly mizan?: Mizan | undefined;
  /** What is marked stale when the call ends without an answer, as nobody knows then whether it was carried out. */
  readonly affects?: readonly InvalidationTarget[] | undefined;
}

/**
 * How an instance reaches its server. Rejections are a {@link MizanError} or the reason of the signal.
 *
 * @example
 * const transport: MizanTransport = {
 *   call: async (fn, args) => ({ result: await desktop.call(fn, args) }),
 *   fetch: (context, params) => desktop.fetch(context, params),
 * };
 */
export interface MizanTransport {
  /** Runs a function once; never repeats it. */
  call(fn: string, args: Params, options: TransportOptions): Promise<CallAnswer>;
  /** Reads one instance of a context: one member per function. */
  fetch(context: string, params: Params, options: TransportOptions): Promise<unknown>;
  /** Opens the session; left out where there is none. */
  session?(): Promise<Session>;
}

/**
 * What is known of one instance of a context. A state is never changed; the next one is a new object.
 *
 * @example
 * const { data, error, refetch } = useUserContext();
 */
export interface ContextState<D> {
  /** The last bundle, or null before the first; it survives a refetch that fails. */
  readonly data: D | null;
  /** `loading` until the first answer; `error` after a failed fetch, with or without data. */
  readonly status: "idle" | "loading" | "success" | "error";
  /** Why the last fetch failed, or null. */
  readonly error: MizanError | null;
  /** Whether the data is known to be out of date. */
  readonly isStale: boolean;
  /** Whether a fetch is under way. */
  readonly isFetching: boolean;
  /** Fetches again, or joins the fetch under way; resolves when it has ended, well or not. */
  readonly refetch: () => Promise<void>;
}

/**
 * A look at one instance of a context, which is mounted as long as somebody subscribes. The first one in starts the
 * fetch; what nobody waits for any more is aborted.
 *
 * @example
 * const view = mizan.context<UserContextData>("user", { user_id: 5 });
 * const leave = view.subscribe(() => render(view.getState()));
 */
export interface ContextView<D> {
  /** The present state; the same object until something changes. */
  getState(): ContextState<D>;
  /** The state a server rendered: what was hydrated, else idle. */
  getServerState(): ContextState<D>;
  /** Is told of each new state; the result ends that. */
  subscribe(listener: () => void): () => void;
  /** As {@link ContextState.refetch}. */
  refetch(): Promise<void>;
}

/**
 * An instance of a context that is mounted until it is unregistered, whether anybody subscribes or not.
 *
 * @example
 * const entry = mizan.registerContext<UserContextData>("user", { user_id: 5 });
 * entry.subscribe(() => render(entry.getState().data));
 */
export interface ContextEntry<D> extends ContextView<D> {
  /** Unmounts it; its subscribers hear nothing more. */
  unregister(): void;
}

/**
 * A bundle that the server rendered with; `window.__MIZAN_SSR_DATA__` is a list of them.
 *
 * @example
 * const entry: HydrationEntry = { context: "user", params: { user_id: 5 }, data: { user_profile: { name: "Ada" } } };
 */
export interface HydrationEntry {
  readonly context: string;
  readonly params: Params;
  readonly data: unknown;
}

/**
 * One connection to one server, with the contexts that are mounted over it.
 *
 * @example
 * const mizan = createMizan({ baseUrl: "/api/mizan" });
 * await mizan.call("update_profile", { user_id: 5, name: "Ada" });
 */
export interface Mizan {
  /**
   * Runs a function, once. What its answer merges and invalidates is applied before the promise resolves.
   *
   * @throws MizanError with the server's code, `HTTP_<status>`, `NETWORK` or `TIMEOUT`; an `AbortError` when aborted
   */
  call<R>(fn: string, args: Params, options?: CallOptions): Promise<R>;
  /** Reads an instance of a context once, past the mounted ones. Rejects as {@link Mizan.call} does. */
  fetch<D>(context: string, params: Params, options?: CallOptions): Promise<D>;
  /** Mounts an instance of a context: fetches it and keeps it fresh until it is unregistered. */
  registerContext<D>(name: string, params: Params): ContextEntry<D>;
  /** Looks at an instance of a context without mounting it; what bindings are built on. */
  context<D>(name: string, params: Params): ContextView<D>;
  /** Marks what is named as stale; what is mounted of it is fetched again, once per microtask. */
  invalidate(targets: readonly InvalidationTarget[]): void;
  /** Opens the session: once, in up to three tries. A failure is forgotten, so that the next call tries again. */
  initSession(): Promise<Session>;
  /** Takes bundles that a server rendered with; what they cover is not fetched. */
  hydrate(entries: readonly HydrationEntry[]): void;
}
