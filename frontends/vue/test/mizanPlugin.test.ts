import "./browser.js";
import { createMizan, defaultMizan, type Mizan } from "@mizan/base";
import { expect, test } from "vitest";
import { createApp } from "vue";
import { LocalServer } from "../../base/test/LocalServer.js";
import { mizanKey, mizanPlugin, useMizan } from "../src/index.js";

test("useMizan gives the application's instance, and the default one without the plugin or its options", () => {
  const mizan = createMizan();
  const seen: Mizan[] = [useMizan()];
  seen.push(createApp({}).runWithContext(useMizan));
  seen.push(createApp({}).use(mizanPlugin).runWithContext(useMizan));
  seen.push(createApp({}).use(mizanPlugin, { mizan }).runWithContext(useMizan));
  seen.push(createApp({}).provide(mizanKey, mizan).runWithContext(useMizan));
  expect(seen).toEqual([defaultMizan(), defaultMizan(), defaultMizan(), mizan, mizan]);
});

test("the options of the plugin are those of the instance that it makes", async () => {
  const server = await LocalServer.start();
  const app = createApp({}).use(mizanPlugin, { baseUrl: server.baseUrl, session: false });
  const answer = app.runWithContext(useMizan).call("echo", {});
  (await server.expect("POST", "/call/")).reply({ result: 1 });
  expect(await answer).toBe(1);
  await server.stop();
});
