import { type Bundle, ContextInstance, instanceKey } from "./ContextInstance.js";
import { MizanError } from "./MizanError.js";
import { shareStructure } from "./shareStructure.js";
import type {
  CallAnswer,
  ContextState,
  ContextView,
  HydrationEntry,
  InvalidationTarget,
  MizanTransport,
  Params,
} from "./types.js";

/** Where an instance is or would be, and what it looks like as long as it is not. */
interface Place {
  readonly key: string;
  readonly idle: ContextState<Bundle>;
  readonly open: () => ContextInstance;
}

/**
 * The mounted instances of contexts, and the decision which answer may change them.
 *
 * A counter orders what happens: each request, merge and invalidation gets the next number, and an answer is dropped
 * when its instance was touched after the request. A dropped fetch is repeated; a dropped merge becomes a fetch.
 */
export class ContextStore {
  readonly #transport: MizanTransport;
  readonly #instances = new Map<string, ContextInstance>();
  readonly #rendered = new Map<string, ContextState<Bundle>>();
  readonly #due = new Set<ContextInstance>();
  #clock = 0;
  #isQueued = false;

  constructor(transport: MizanTransport) {
    this.#transport = transport;
  }

  /** This moment, to compare changes with. */
  now(): number {
    return this.#clock;
  }

  /** A look at an instance, which comes into being with its first listener. */
  view<D>(name: string, given: Params): ContextView<D>;
  view(name: string, given: Params): ContextView<Bundle> {
    const { key, idle, open } = this.#place(name, given);
    const getState = () => this.#instances.get(key)?.state ?? idle;
    return {
      getState,
      getServerState: () => this.#rendered.get(key) ?? (globalThis.document ? idle : getState()),
      refetch: idle.refetch,
      subscribe: (listener) => this.#subscribe(open(), listener),
    };
  }

  /** Takes in what the answer to a call says, that was sent at `sent`. */
  apply({ merge = [], invalidate = [] }: CallAnswer, sent: number): void {
    const merged = new Set<ContextInstance>();
    for (const instruction of merge) {
      for (const instance of this.#instances.values()) {
        const match = instance.name === instruction.context && instance.matches(instruction.params);
        const data = match && instance.touched <= sent && instance.merged(instruction);
        if (data) {
          instance.update({ data: shareStructure(instance.state.data, data) });
          merged.add(instance);
        } else if (match !== false) {
          this.#touch(instance);
        }
      }
    }
    for (const instance of merged) {
      instance.touched = ++this.#clock;
    }
    this.invalidate(invalidate);
  }

  /** Marks what is named as stale and fetches what is mounted of it, once per microtask. */
  invalidate(targets: readonly InvalidationTarget[]): void {
    for (const target of targets) {
      const { context, params } = Object(typeof target === "string" ? { context: target } : target);
      for (const instance of this.#instances.values()) {
        // Functions and contexts share one name space, so a function's name stands for the context it belongs to.
        const isNamed = instance.name === context || context === "*" || instance.has(context);
        if (isNamed && instance.matches(params) !== false) {
          this.#touch(instance);
        }
      }
    }
  }

  /** Starts instances from what a server rendered with. */
  hydrate(entries: readonly HydrationEntry[]): void {
    for (const { context, params, data } of entries) {
      const { key, open } = this.#place(context, params);
      const instance = open();
      if (instance.state.data === null) {
        instance.update({ data: Object(data), status: "success" });
        this.#rendered.set(key, instance.state);
      }
    }
  }

  #place(name: string, given: Params): Place {
    const key = instanceKey(name, given);
    const params: Bundle = JSON.parse(key.slice(name.length + 1));
    const isOpen = Object.keys(given).length > Object.keys(params).length;
    const refetch = (): Promise<void> => this.#start(open());
    const idle = { data: null, status: "idle", error: null, isStale: false, isFetching: false, refetch } as const;
    const open = (): ContextInstance => {
      const instance = this.#instances.get(key) ?? new ContextInstance(key, name, params, isOpen, idle);
      this.#instances.set(key, instance);
      return instance;
    };
    return { key, idle, open };
  }

  #subscribe(instance: ContextInstance, listener: () => void): () => void {
    const own = () => listener();
    const isFirst = instance.listeners.size === 0;
    instance.listeners.add(own);
    if (isFirst && (instance.state.status !== "success" || instance.state.isStale)) {
      void this.#start(instance);
    }
    return () => {
      instance.listeners.delete(own);
      // Who leaves may come back at once: strict mode does, and so does a component that moves.
      queueMicrotask(() => this.#sweep(instance));
    };
  }

  #start(instance: ContextInstance): Promise<void> {
    if (instance.flight) {
      return instance.flight;
    }
    const flight = this.#run(instance);
    instance.flight = flight;
    const first = instance.state.data ? {} : ({ status: "loading", error: null } as const);
    instance.update({ ...first, isFetching: true });
    return flight;
  }

  async #run(instance: ContextInstance): Promise<void> {
    let change: Partial<ContextState<Bundle>>;
    let asked: number;
    do {
      this.#due.delete(instance);
      asked = ++this.#clock;
      change = await this.#ask(instance);
      if (!this.#isLive(instance)) {
        return;
      }
    } while (instance.touched > asked);
    instance.touched = ++this.#clock;
    instance.flight = null;
    instance.update({ ...change, isFetching: false });
    this.#sweep(instance);
  }

  async #ask(instance: ContextInstance): Promise<Partial<ContextState<Bundle>>> {
    const { name, params, aborter } = instance;
    try {
      const data: Bundle = Object(await this.#transport.fetch(name, params, { signal: aborter.signal }));
      return { data: shareStructure(instance.state.data, data), status: "success", error: null, isStale: false };
    } catch (cause) {
      const error = cause instanceof MizanError ? cause : new MizanError("CLIENT", 0, String(cause), null, { cause });
      return { status: "error", error, isStale: instance.state.data !== null };
    }
  }

  #touch(instance: ContextInstance): void {
    instance.touched = ++this.#clock;
    this.#due.add(instance);
    if (!this.#isQueued) {
      this.#isQueued = true;
      queueMicrotask(this.#flush);
    }
    instance.update({ isStale: true });
  }

  readonly #flush = (): void => {
    this.#isQueued = false;
    if (globalThis.document?.visibilityState === "hidden") {
      document.addEventListener("visibilitychange", this.#flush, { once: true });
      return;
    }
    for (const instance of this.#due) {
      this.#due.delete(instance);
      if (instance.listeners.size > 0) {
        void this.#start(instance);
      }
    }
  };

  #sweep(instance: ContextInstance): void {
    if (instance.listeners.size === 0 && this.#isLive(instance)) {
      this.#instances.delete(instance.key);
      instance.aborter.abort();
    }
  }

  #isLive(instance: ContextInstance): boolean {
    return this.#instances.get(instance.key) === instance;
  }
}
