import { expect, test } from "vitest";
import { bundledSize, documentedSize } from "../../base/test/bundledSize.js";
import { bundledSvelte } from "./svelteModules.js";

test("kernel and binding are as small as the README says, and no larger than they may be", async () => {
  const svelte = ["svelte", "svelte/*"];
  const actual = await bundledSize(new URL("../src/index.ts", import.meta.url), svelte, [bundledSvelte]);
  const kernel = await bundledSize(new URL("../../base/src/index.ts", import.meta.url));
  const { size, bound } = await documentedSize("kernel \\+ Svelte binding");
  expect(actual).toBeGreaterThan(kernel);
  expect(bound).toBe(5_000);
  expect(actual).toBeLessThanOrEqual(bound);
  expect(Math.abs(actual - size), `${actual} bytes`).toBeLessThanOrEqual(50);
});
