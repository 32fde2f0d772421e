import "./browser.js";
import { createMizan, type Mizan } from "@mizan/base";
import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LocalServer } from "../../base/test/LocalServer.js";
import { defineContext } from "../src/index.js";
import { answer, show } from "./page.js";
import type { Tree } from "./Tree.svelte";

const user = defineContext<{ user_id: number }, { profile: { name: string } }>("user");
const User: Tree = {
  setup() {
    user.set({ user_id: 5 });
    const profile = user.member("profile");
    return () => profile.current?.name ?? "nobody";
  },
};
/** As Svelte renders the tree on a server. */
const html = (name: string) =>
  `<!--[--><!--[-1--><!--]--><!--[--><!--[0--><p>${name}</p><!--]--><!--[--><!--]--><!--]--><!--]-->`;
const rendered = [{ context: "user", params: { user_id: 5 }, data: { profile: { name: "Ada" } } }];

let server: LocalServer;
let mizan: Mizan;

beforeEach(async () => {
  server = await LocalServer.start();
  mizan = createMizan({ baseUrl: server.baseUrl });
  vi.spyOn(console, "warn");
});

afterEach(async () => {
  expect(vi.mocked(console.warn).mock.calls).toEqual([]);
  vi.restoreAllMocks();
  await server.stop();
});

test("a page that brought its data is taken over as it is, without a fetch", async () => {
  mizan.hydrate(rendered);
  const { text } = show(User, mizan, html("Ada"));
  flushSync();
  expect(text()).toBe("Ada");
  expect(await server.untaken()).toEqual([]);
});

test("a page that brought its data is followed afterwards", async () => {
  mizan.hydrate(rendered);
  const { text } = show(User, mizan, html("Ada"));
  flushSync();
  mizan.invalidate([{ context: "user", params: { user_id: 5 } }]);
  await answer(server, (request) => request.reply({ profile: { name: "Eve" } }));
  expect(text()).toBe("Eve");
});

test("a page without its data is taken over and then fetches", async () => {
  const { text } = show(User, mizan, html("nobody"));
  expect(text()).toBe("nobody");
  await answer(server, (request) => request.reply({ profile: { name: "Ada" } }));
  expect(text()).toBe("Ada");
});

test("a page whose data moved on before it was taken over shows what is new", async () => {
  mizan.hydrate(rendered);
  const entry = mizan.registerContext("user", { user_id: 5 });
  const refetched = entry.refetch();
  (await server.next()).reply({ profile: { name: "Eve" } });
  await refetched;
  const { text } = show(User, mizan, html("Ada"));
  flushSync();
  expect(text()).toBe("Eve");
});
