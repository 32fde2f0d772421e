import { expect, test } from "vitest";
import { canonicalJson } from "../src/canonicalJson.js";

test.each([
  ["keys are sorted", { b: 1, a: 2 }, '{"a":2,"b":1}'],
  ["keys beyond U+D7FF are sorted by code point", { "\u{1F43E}": 1, "\uFF21": 2 }, '{"\uFF21":2,"\u{1F43E}":1}'],
  ["a prefix comes before what it begins", { ab: 1, a: 2, "": 3 }, '{"":3,"a":2,"ab":1}'],
  ["nested values are canonical too", { a: [{ d: 1, c: 2 }] }, '{"a":[{"c":2,"d":1}]}'],
  ["members without a value are left out", { a: undefined, b: null }, '{"b":null}'],
  ["holes and elements without a value are null", [undefined, 1], "[null,1]"],
  ["numbers are as RFC 8785 has them", [5.0, 0.1, 1e21, -0], "[5,0.1,1e+21,0]"],
  ["text is escaped", 'a"\n\u0001é\u{1F43E}', '"a\\"\\n\\u0001é\u{1F43E}"'],
  ["lone surrogates are escaped", "\ud800", '"\\ud800"'],
  ["dates are their ISO text", new Date(0), '"1970-01-01T00:00:00.000Z"'],
  ["a member called __proto__ is one like any other", JSON.parse('{"__proto__":1,"a":2}'), '{"__proto__":1,"a":2}'],
])("%s", (_, value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test("a sparse array has nulls in its holes", () => {
  const sparse: number[] = [];
  sparse[1] = 1;
  expect(canonicalJson(sparse)).toBe("[null,1]");
});
