import { canonicalJson } from "./canonicalJson.js";
import type { Params } from "./types.js";

/**
 * Writes params as canonical JSON without nulls, which travel like absent ones. Two sets of params with the same text
 * are the same instance of a context.
 *
 * @example
 * canonicalParams({ page: 2, city: null }); // {"page":2}
 */
export function canonicalParams(params: Params): string {
  return canonicalJson(Object.fromEntries(Object.entries(params).filter(([, value]) => value != null)));
}
