/**
 * Writes JSON so that equal values give equal text: compact, keys sorted by code point, numbers and strings as RFC 8785
 * writes them. Members without a value are left out.
 *
 * @example
 * canonicalJson({ b: 1, a: [true, undefined] }); // {"a":[true,null],"b":1}
 */
export function canonicalJson(value: unknown): string {
  return sorted(JSON.parse(JSON.stringify(value) ?? null));
}

function sorted(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(sorted)}]`;
  }
  if (Object(value) !== value) {
    return JSON.stringify(value);
  }
  const members = Object.entries(value as object)
    .sort(([one], [other]) => byCodePoint(one, other))
    .map(([name, member]) => `${JSON.stringify(name)}:${sorted(member)}`);
  return `{${members}}`;
}

/** Orders as UTF-8 bytes do; the language's own order is by UTF-16 unit and differs beyond U+D7FF. */
function byCodePoint(one: string, other: string): number {
  for (let at = 0; ; at++) {
    const left = one.codePointAt(at) ?? -1;
    const right = other.codePointAt(at) ?? -1;
    if (left !== right || left < 0) {
      return left - right;
    }
  }
}
