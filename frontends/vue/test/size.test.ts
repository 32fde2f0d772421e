import { expect, test } from "vitest";
import { bundledSize, documentedSize } from "../../base/test/bundledSize.js";

test("kernel and binding are as small as the README says, and no larger than they may be", async () => {
  const actual = await bundledSize(new URL("../src/index.ts", import.meta.url), ["vue"]);
  const kernel = await bundledSize(new URL("../../base/src/index.ts", import.meta.url));
  const { size, bound } = await documentedSize("kernel \\+ Vue binding");
  expect(actual).toBeGreaterThan(kernel);
  expect(bound).toBe(5_000);
  expect(actual).toBeLessThanOrEqual(bound);
  expect(Math.abs(actual - size), `${actual} bytes`).toBeLessThanOrEqual(50);
});
