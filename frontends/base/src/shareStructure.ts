/**
 * Returns what `next` says with every part of `previous` that is equal, so that who compares by identity sees exactly
 * what changed. Both are data as JSON has it.
 *
 * @example
 * const next = shareStructure({ a: [1], b: [2] }, { a: [1], b: [3] }); // next.a is the previous one
 */
export function shareStructure<T>(previous: unknown, next: T): T;
export function shareStructure(previous: unknown, next: unknown): unknown {
  if (!isNode(previous) || !isNode(next) || Array.isArray(previous) !== Array.isArray(next)) {
    return next;
  }
  const members = Object.keys(next).map(
    (key) => [key, shareStructure(Object.hasOwn(previous, key) ? previous[key] : undefined, next[key])] as const,
  );
  if (members.length === Object.keys(previous).length && members.every(([key, value]) => value === previous[key])) {
    return previous;
  }
  return Array.isArray(next) ? members.map(([, value]) => value) : Object.fromEntries(members);
}

function isNode(value: unknown): value is Record<string, unknown> {
  return Object(value) === value;
}
