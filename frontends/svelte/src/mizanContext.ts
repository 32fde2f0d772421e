import { createMizan, defaultMizan, type Mizan, type MizanOptions } from "@mizan/base";
import { getContext, setContext } from "svelte";

/**
 * What {@link setMizan} takes.
 *
 * @example
 * setMizan({ baseUrl: "/api/mizan" });
 */
export interface SetMizanOptions extends MizanOptions {
  /** The instance to use; with it, nothing else is looked at. */
  readonly mizan?: Mizan | undefined;
}

const KEY = /* @__PURE__ */ Symbol("mizan");

/**
 * Connects a component and those below it with one server; stands in the root layout.
 *
 * @example
 * const mizan = setMizan({ baseUrl: "/api/mizan" });
 */
export function setMizan(options: SetMizanOptions = {}): Mizan {
  return setContext(KEY, options.mizan ?? createMizan(options));
}

/**
 * The instance that was set above, or the default one. It is asked for while a component is set up.
 *
 * @example
 * const { call, fetch } = useMizan();
 */
export function useMizan(): Mizan {
  return getContext<Mizan | undefined>(KEY) ?? defaultMizan();
}
