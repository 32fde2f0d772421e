import type { ContextState } from "./types.js";

/**
 * One member of a bundle, or null where there is none yet.
 *
 * @example
 * const profile = memberOf(view.getState(), "user_profile");
 */
export function memberOf<D, K extends keyof D>({ data }: ContextState<D>, key: K): D[K] | null {
  return data && Object.hasOwn(data, key) ? data[key] : null;
}
