import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import vue from "@vitejs/plugin-vue";
import { openBrowser } from "./openBrowser.mjs";
import { openPage } from "./openPage.mjs";
import { servePage } from "./servePage.mjs";
import { startPetClinic } from "./startPetClinic.mjs";

const TIMEOUT_MS = 10_000;

let clinic;
let browser;

before(async () => {
  [clinic, browser] = await Promise.all([startPetClinic(), openBrowser()]);
});

after(async () => {
  await browser?.close();
  await clinic?.stop();
});

for (const [framework, plugin] of [
  ["svelte", svelte({ configFile: false })],
  ["vue", vue()],
]) {
  describe(`a page in ${framework}, built by Vite`, () => {
    it("fetches what it mounts, and again exactly what a mutation touched", { timeout: 120_000 }, async () => {
      const served = await servePage({ framework, plugin, server: clinic.url });
      const opened = await openPage(browser, { baseURL: served.url });
      try {
        await followOwners(opened);
      } finally {
        await opened.context.close();
        await served.stop();
      }
      await opened.close();
    });
  });
}

async function followOwners({ page, takeWire, quiet }) {
  page.setDefaultTimeout(TIMEOUT_MS);
  const owner = (id) => page.getByRole("region", { name: `Owner ${id}` });
  const shown = async (id) => {
    await quiet();
    return owner(id).getByRole("heading").textContent();
  };

  await page.goto("/");
  const [one, two] = [await shown(1), await shown(2)];
  assert.match(one, /^\w.*, \w/);
  assert.match(two, /^\w.*, \w/);
  assert.deepEqual(takeWire().sort(), ["GET ctx/owner/?ownerId=1", "GET ctx/owner/?ownerId=2"]);

  await owner(1).getByRole("button", { name: "Move" }).click();
  await owner(1).getByText("Moss Hollow").waitFor();
  assert.equal(await shown(1), one.replace(/,.*/, ", Moss Hollow"));
  assert.equal(await shown(2), two);
  assert.deepEqual(takeWire(), ["POST call/", "GET ctx/owner/?ownerId=1"]);

  await owner(2).getByRole("button", { name: "Lose" }).click();
  await owner(2).getByText("VALIDATION_ERROR").waitFor();
  assert.equal(await shown(2), two);
  assert.deepEqual(takeWire(), ["POST call/"]);

  await page.getByRole("button", { name: "Third instead" }).click();
  assert.match(await shown(3), /^\w.*, \w/);
  assert.deepEqual(takeWire(), ["GET ctx/owner/?ownerId=3"]);

  await page.getByRole("button", { name: "Close" }).click();
  await owner(3).waitFor({ state: "detached" });
  await owner(1).getByRole("button", { name: "Move" }).click();
  await quiet();
  assert.deepEqual(takeWire(), ["POST call/", "GET ctx/owner/?ownerId=1"]);
}
