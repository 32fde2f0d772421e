import { expect, test } from "vitest";
import { bundledSize, documentedSize } from "./bundledSize.js";

test("the kernel is as small as the README says, and no larger than it may be", async () => {
  const actual = await bundledSize(new URL("../src/index.ts", import.meta.url));
  const { size, bound } = await documentedSize("kernel");
  expect(bound).toBe(3_500);
  expect(actual).toBeLessThanOrEqual(bound);
  expect(Math.abs(actual - size), `${actual} bytes`).toBeLessThanOrEqual(50);
});

test("what is not used is not bundled", async () => {
  const whole = await bundledSize(new URL("../src/index.ts", import.meta.url));
  const error = await bundledSize(new URL("./onlyMizanError.ts", import.meta.url));
  expect(error).toBeLessThan(whole / 10);
});
