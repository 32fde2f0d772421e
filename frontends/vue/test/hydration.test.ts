import "./browser.js";
import { createMizan, type Mizan } from "@mizan/base";
import { afterEach, beforeEach, expect, test } from "vitest";
import { defineComponent, h, nextTick, Suspense } from "vue";
import { LocalServer } from "../../base/test/LocalServer.js";
import { defineContext } from "../src/index.js";
import { answer, type Page, show } from "./page.js";

const user = defineContext<{ user_id: number }, { profile: { name: string } }>("user");
const Name = defineComponent(() => {
  const profile = user.useMember("profile");
  return () => h("b", profile.value?.name ?? "nobody");
});
const User = defineComponent(() => {
  user.use({ user_id: 5 });
  return () => h(Name);
});
const Suspended = defineComponent(async () => {
  const data = await user.useSuspense({ user_id: 5 });
  return () => h("b", data.value.profile.name);
});
const rendered = [{ context: "user", params: { user_id: 5 }, data: { profile: { name: "Ada" } } }];

let server: LocalServer;
let mizan: Mizan;
let page: Page;

beforeEach(async () => {
  server = await LocalServer.start();
  mizan = createMizan({ baseUrl: server.baseUrl });
});

afterEach(async () => {
  page.app.unmount();
  await server.stop();
  expect(page.complaints).toEqual([]);
});

test("a page that brought its data is taken over as it is, without a fetch", async () => {
  mizan.hydrate(rendered);
  page = show(User, mizan, "<b>Ada</b>");
  await nextTick();
  expect(page.text()).toBe("Ada");
  expect(await server.untaken()).toEqual([]);
});

test("a page that brought its data is followed afterwards", async () => {
  mizan.hydrate(rendered);
  page = show(User, mizan, "<b>Ada</b>");
  mizan.invalidate([{ context: "user", params: { user_id: 5 } }]);
  await answer(server, (request) => request.reply({ profile: { name: "Eve" } }));
  expect(page.text()).toBe("Eve");
});

test("a page that brought its data is taken over by who suspends, too", async () => {
  mizan.hydrate(rendered);
  page = show(() => h(Suspense, () => h(Suspended)), mizan, "<b>Ada</b>");
  await server.untaken();
  expect(page.text()).toBe("Ada");
  expect(await server.untaken()).toEqual([]);
});

test("a page without its data is taken over and then fetches", async () => {
  page = show(User, mizan, "<b>nobody</b>");
  expect(page.text()).toBe("nobody");
  await answer(server, (request) => request.reply({ profile: { name: "Ada" } }));
  expect(page.text()).toBe("Ada");
});

test("a page without its data, in which somebody suspends, fetches once", async () => {
  page = show(() => h(Suspense, () => h(Suspended)), mizan, "<b>Ada</b>");
  await answer(server, (request) => request.reply({ profile: { name: "Ada" } }));
  expect(page.text()).toBe("Ada");
  expect(await server.untaken()).toEqual([]);
});

test("a page whose data moved on before it was taken over matches first, and follows then", async () => {
  mizan.hydrate(rendered);
  const entry = mizan.registerContext("user", { user_id: 5 });
  const refetched = entry.refetch();
  (await server.next()).reply({ profile: { name: "Eve" } });
  await refetched;
  page = show(User, mizan, "<b>Ada</b>");
  await nextTick();
  expect(page.text()).toBe("Eve");
});
