import { canonicalJson } from "./canonicalJson.js";
import type { ContextState, MergeInstruction, Params } from "./types.js";

/** A bundle: one member per function of the context. */
export type Bundle = Readonly<Record<string, unknown>>;

/** One context with one set of params, that somebody looks at or soon will. */
export class ContextInstance {
  readonly key: string;
  readonly name: string;
  readonly params: Bundle;
  readonly listeners: Set<() => void> = new Set();
  readonly aborter: AbortController = new AbortController();
  state: ContextState<Bundle>;
  /** When the data was last replaced, merged into or invalidated, by the store's clock. */
  touched = 0;
  /** The fetch under way with its repetitions. */
  flight: Promise<void> | null = null;
  /** What those who suspend wait for. */
  ready: Promise<Bundle> | null = null;
  /** Kept although nobody listens yet. */
  isPinned = false;
  /** Whether a param was given without a value, which leaves it to the server. */
  readonly #isOpen: boolean;

  constructor(key: string, name: string, params: Bundle, isOpen: boolean, state: ContextState<Bundle>) {
    this.key = key;
    this.name = name;
    this.params = params;
    this.#isOpen = isOpen;
    this.state = state;
  }

  update(change: Partial<ContextState<Bundle>>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) {
      listener();
    }
  }

  has(slot: string): boolean {
    return Object.hasOwn(this.state.data ?? {}, slot);
  }

  /**
   * Whether the instance has these params. Undefined when it leaves one of them to the server's default: it may then be
   * meant, so it is never left as it is and never written to.
   */
  matches(params: Params = {}): boolean | undefined {
    let answer: boolean | undefined = true;
    for (const [name, value] of Object.entries(params)) {
      if (value != null && !Object.hasOwn(this.params, name)) {
        answer = undefined;
      } else if (value != null && canonicalJson(this.params[name]) !== canonicalJson(value)) {
        return false;
      }
    }
    return answer;
  }

  /** The data with a value merged in, or undefined where only the server can tell what it would be. */
  merged({ params = {}, slot, value, key }: MergeInstruction): Bundle | undefined {
    const { data } = this.state;
    const isList = key !== undefined || Array.isArray(value);
    if (data === null || !this.has(slot) || (isList && !this.#isWhole(params))) {
      return undefined;
    }
    const next = key === undefined ? value : upserted(data[slot], value, key);
    return next === undefined ? undefined : { ...data, [slot]: next };
  }

  /** A list depends on every param of its instance, the page and the filter among them. */
  #isWhole(params: Params): boolean {
    const given = new Map(Object.entries(params));
    return !this.#isOpen && Object.keys(this.params).every((name) => given.get(name) != null);
  }
}

function upserted(list: unknown, value: unknown, key: string): unknown[] | undefined {
  if (!Array.isArray(list)) {
    return undefined;
  }
  const id = canonicalJson(Object(value)[key]);
  const at = list.findIndex((item) => canonicalJson(Object(item)[key]) === id);
  return at < 0 ? [...list, value] : list.with(at, value);
}
