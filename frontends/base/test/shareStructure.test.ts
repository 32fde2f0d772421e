import { expect, test } from "vitest";
import { shareStructure } from "../src/shareStructure.js";

test.each([
  ["equal scalars", 1, 1],
  ["equal records", { a: { b: [1, null] } }, { a: { b: [1, null] } }],
  ["equal lists", [1, [2, { a: 3 }]], [1, [2, { a: 3 }]]],
  ["members in another order", { a: 1, b: 2 }, { b: 2, a: 1 }],
])("%s stay what they were", (_, previous, next) => {
  expect(shareStructure(previous, next)).toBe(previous);
});

test.each([
  ["a longer list", [1], [1, 2]],
  ["a shorter list", [1, 2], [1]],
  ["a further member", { a: 1 }, { a: 1, b: 2 }],
  ["a member less", { a: 1, b: 2 }, { a: 1 }],
  ["a member of another name", { a: 1 }, { b: 1 }],
  ["a list for a record", {}, []],
  ["a record for a list", [], {}],
  ["null for a record", {}, null],
  ["a record for null", null, {}],
  ["a record for nothing", undefined, {}],
  ["text for a number", 1, "1"],
])("%s is taken as it comes", (_, previous, next) => {
  expect(shareStructure(previous, next)).toEqual(next);
  expect(shareStructure(previous, next)).not.toBe(previous);
});

test("what is equal inside is shared, and nothing is changed in place", () => {
  const previous = { a: [1, { x: 1 }], b: { y: 1 } };
  const next = shareStructure(previous, { a: [0, { x: 1 }], b: { y: 1 } });
  expect(next).toEqual({ a: [0, { x: 1 }], b: { y: 1 } });
  expect(next.b).toBe(previous.b);
  expect(next.a[1]).toBe(previous.a[1]);
  expect(previous.a[0]).toBe(1);
});

test("a new member called __proto__ is not the prototype", () => {
  const next = shareStructure({}, JSON.parse('{"__proto__":{}}'));
  expect(Object.getOwnPropertyDescriptor(next, "__proto__")?.value).not.toBe(Object.prototype);
  expect(Object.keys(next)).toEqual(["__proto__"]);
});
