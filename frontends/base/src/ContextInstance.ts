import { canonicalJson } from "./canonicalJson.js";
import { canonicalParams } from "./canonicalParams.js";
import type { ContextState, MergeInstruction, Params } from "./types.js";

/** A bundle: one member per function of the context. */
export type Bundle = Readonly<Record<string, unknown>>;

/** One context with one set of params, that somebody looks at or soon will. */
export class ContextInstance {
  declare readonly key: string;
  declare readonly name: string;
  declare readonly params: Bundle;
  /** Whether a param was given without a value, which leaves it to the server. */
  declare readonly isOpen: boolean;
  readonly listeners: Set<() => void> = new Set();
  readonly aborter: AbortController = new AbortController();
  declare state: ContextState<Bundle>;
  /** When the data was last replaced, merged into or invalidated, by the store's clock. */
  touched = 0;
  /** The fetch under way with its repetitions. */
  flight: Promise<void> | null = null;

  constructor(key: string, name: string, params: Bundle, isOpen: boolean, state: ContextState<Bundle>) {
    this.key = key;
    this.name = name;
    this.params = params;
    this.isOpen = isOpen;
    this.state = state;
  }

  update(change: Partial<ContextState<Bundle>>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) {
      try {
        listener();
      } catch (error) {
        // A screen that fails keeps neither the others nor the call from going on.
        // biome-ignore lint/suspicious/noConsole: Node has no reportError.
        (globalThis.reportError ?? console.error)(error);
      }
    }
  }

  has(slot: string): boolean {
    return Object.hasOwn(this.state.data ?? {}, slot);
  }

  /**
   * Whether the instance has these params. Undefined when it leaves one of them to the server's default, or writes one
   * as the server would not: it may then be meant, so it is never left as it is and never written to.
   */
  matches(params: Params = {}): boolean | undefined {
    let answer: boolean | undefined = true;
    for (const [name, value] of Object.entries(params)) {
      const own = canonicalJson(this.params[name]);
      const asked = canonicalJson(value);
      if (value != null && own !== asked) {
        if (Object.hasOwn(this.params, name) && meaning(own) !== meaning(asked)) {
          return false;
        }
        answer = undefined;
      }
    }
    return answer;
  }

  /**
   * The data with a value merged in, or undefined where only the server can tell what it would be. A list depends on
   * every param of its instance, the page and the filter among them, so the merge has to name them all.
   */
  merged({ params = {}, slot, value, key }: MergeInstruction): Bundle | undefined {
    const old = this.state.data?.[slot];
    const isWhole = !this.isOpen && this.key === instanceKey(this.name, params);
    if (!this.has(slot) || ((key !== undefined || Array.isArray(value)) && !isWhole)) {
      return undefined;
    }
    if (key === undefined) {
      return { ...this.state.data, [slot]: value };
    }
    return Array.isArray(old) ? { ...this.state.data, [slot]: upserted(old, value, key) } : undefined;
  }
}

/** What the texts of one value have in common: the letters of a UUID in either case, nothing with times and durations. */
function meaning(json: string): string {
  return /\d:\d|"P.*\d\D"/.test(json) ? "" : json.toUpperCase();
}

function upserted(list: readonly unknown[], value: unknown, key: string): unknown[] {
  const id = canonicalJson(Object(value)[key]);
  const at = list.findIndex((item) => canonicalJson(Object(item)[key]) === id);
  return at < 0 ? [...list, value] : list.with(at, value);
}

/** What tells instances apart; names of contexts never contain a question mark. */
export function instanceKey(name: string, params: Params): string {
  return `${name}?${canonicalParams(params)}`;
}
