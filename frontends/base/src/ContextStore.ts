import { type Bundle, ContextInstance } from "./ContextInstance.js";
import { canonicalParams } from "./canonicalParams.js";
import { MizanError } from "./MizanError.js";
import { shareStructure } from "./shareStructure.js";
import type {
  CallAnswer,
  ContextState,
  ContextView,
  HydrationEntry,
  InvalidationTarget,
  MergeInstruction,
  MizanTransport,
  Params,
} from "./types.js";

/** Where an instance is or would be, and what it looks like as long as it is not. */
interface Place {
  readonly key: string;
  readonly idle: ContextState<Bundle>;
  readonly open: () => ContextInstance;
}

/** How long a bundle that nobody has mounted yet waits for its component. */
const GRACE_MS = 30_000;
/** How long a failure is shown to who suspended on it, before a new attempt asks the server again. */
const FAILURE_GRACE_MS = 1_000;

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
      getServerState: () => this.#rendered.get(key) ?? (isServer() ? getState() : idle),
      subscribe: (listener) => this.#subscribe(open(), listener),
      refetch: idle.refetch,
      load: () => this.#load(open),
    };
  }

  /** Takes in what the answer to a call says, that was sent at `sent`. */
  apply({ merge = [], invalidate = [] }: CallAnswer, sent: number): void {
    const merged = merge.flatMap((instruction) => this.#merge(instruction, sent));
    const now = ++this.#clock;
    for (const instance of merged) {
      instance.touched = now;
    }
    this.invalidate(invalidate);
  }

  /** Marks what is named as stale and fetches what is mounted of it, once per microtask. */
  invalidate(targets: readonly InvalidationTarget[]): void {
    for (const target of targets) {
      const { context, params } = typeof target === "string" ? { context: target, params: {} } : target;
      for (const instance of this.#instances.values()) {
        const isNamed = instance.name === context || (context === target && (context === "*" || instance.has(context)));
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
        instance.isPinned = true;
        instance.update({ data: Object(data), status: "success" });
        this.#rendered.set(key, instance.state);
        this.#unpinLater(instance);
      }
    }
  }

  #place(name: string, given: Params): Place {
    const text = canonicalParams(given);
    const key = `${name}?${text}`;
    const refetch = (): Promise<void> => this.#start(open());
    const idle = { data: null, status: "idle", error: null, isStale: false, isFetching: false, refetch } as const;
    const open = (): ContextInstance => {
      let instance = this.#instances.get(key);
      if (!instance) {
        const params: Bundle = JSON.parse(text);
        const isOpen = Object.keys(given).length > Object.keys(params).length;
        instance = new ContextInstance(key, name, params, isOpen, idle);
        this.#instances.set(key, instance);
      }
      return instance;
    };
    return { key, idle, open };
  }

  #subscribe(instance: ContextInstance, listener: () => void): () => void {
    const own = () => listener();
    const isFirst = instance.listeners.size === 0;
    instance.listeners.add(own);
    instance.isPinned = false;
    if (isFirst && (instance.state.status !== "success" || instance.state.isStale)) {
      void this.#start(instance);
    }
    return () => {
      instance.listeners.delete(own);
      // Who leaves may come back at once: strict mode does, and so does a component that moves.
      queueMicrotask(() => this.#sweep(instance));
    };
  }

  #load(open: () => ContextInstance): Promise<Bundle> {
    const instance = open();
    if (!instance.ready) {
      instance.isPinned = true;
      const loaded = instance.state.data === null ? this.#start(instance) : Promise.resolve();
      instance.ready = loaded.then(() => {
        if (!this.#isLive(instance)) {
          return this.#load(open);
        }
        this.#unpinLater(instance);
        if (instance.state.data === null) {
          throw instance.state.error;
        }
        return instance.state.data;
      });
    }
    return instance.ready;
  }

  #start(instance: ContextInstance): Promise<void> {
    if (instance.flight) {
      return instance.flight;
    }
    const flight = this.#run(instance);
    instance.flight = flight;
    if (instance.state.data === null) {
      instance.ready = null;
      instance.update({ isFetching: true, status: "loading", error: null });
    } else {
      instance.update({ isFetching: true });
    }
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

  #merge(instruction: MergeInstruction, sent: number): ContextInstance[] {
    const named = [...this.#instances.values()].filter(
      (instance) => instance.name === instruction.context && instance.matches(instruction.params) !== false,
    );
    return named.filter((instance) => {
      const isSure = instance.matches(instruction.params) && instance.touched <= sent;
      const data = isSure ? instance.merged(instruction) : undefined;
      if (data) {
        instance.update({ data: shareStructure(instance.state.data, data) });
        return true;
      }
      this.#touch(instance);
      return false;
    });
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
    if (!isServer() && document.visibilityState === "hidden") {
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

  /** On a server the store lives for one request, and nothing needs to be swept. */
  #unpinLater(instance: ContextInstance): void {
    if (!isServer()) {
      const unpin = () => {
        instance.isPinned = false;
        this.#sweep(instance);
      };
      setTimeout(unpin, instance.state.data === null ? FAILURE_GRACE_MS : GRACE_MS);
    }
  }

  #sweep(instance: ContextInstance): void {
    if (!instance.isPinned && instance.listeners.size === 0 && this.#isLive(instance)) {
      this.#instances.delete(instance.key);
      instance.aborter.abort();
    }
  }

  #isLive(instance: ContextInstance): boolean {
    return this.#instances.get(instance.key) === instance;
  }
}

function isServer(): boolean {
  return typeof document === "undefined";
}
