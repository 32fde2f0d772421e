import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createMizan } from "../src/index.js";
import { LocalServer } from "./LocalServer.js";
import { until } from "./until.js";

let server: LocalServer;
const ADA = { profile: { name: "Ada" } };

beforeEach(async () => {
  server = await LocalServer.start();
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await server.stop();
});

test("an entry that the page brought starts as success and does not fetch", async () => {
  vi.stubGlobal("__MIZAN_SSR_DATA__", [{ context: "user", params: { user_id: 5 }, data: ADA }]);
  const mizan = createMizan({ baseUrl: server.baseUrl });
  const entry = mizan.registerContext("user", { user_id: 5 });
  expect(entry.getState()).toMatchObject({ data: ADA, status: "success", isStale: false, isFetching: false });
  expect(await server.untaken()).toEqual([]);
});

test("two instances of one context are told apart, and another is fetched", async () => {
  const mizan = createMizan({ baseUrl: server.baseUrl });
  mizan.hydrate([
    { context: "user", params: { user_id: 5 }, data: ADA },
    { context: "user", params: { user_id: 6 }, data: { profile: { name: "Bob" } } },
  ]);
  expect(mizan.registerContext("user", { user_id: 6 }).getState().data).toEqual({ profile: { name: "Bob" } });
  mizan.registerContext("user", { user_id: 7 });
  expect(await server.untaken()).toEqual(["GET /ctx/user/?user_id=7"]);
});

test("what became stale before it was mounted is fetched when it is", async () => {
  const mizan = createMizan({ baseUrl: server.baseUrl });
  mizan.hydrate([{ context: "user", params: {}, data: ADA }]);
  mizan.invalidate(["user"]);
  expect(await server.untaken()).toEqual([]);
  const entry = mizan.registerContext("user", {});
  expect(entry.getState()).toMatchObject({ data: ADA, isFetching: true });
  (await server.next()).reply({ profile: { name: "Eve" } });
  await until(entry, (state) => !state.isFetching);
  expect(entry.getState()).toMatchObject({ data: { profile: { name: "Eve" } }, isStale: false });
});

test("the server's state stays what was rendered, while the entry moves on", async () => {
  const mizan = createMizan({ baseUrl: server.baseUrl });
  vi.stubGlobal("document", {});
  mizan.hydrate([{ context: "user", params: {}, data: ADA }]);
  const view = mizan.context("user", {});
  view.subscribe(() => {});
  const refetched = view.refetch();
  (await server.next()).reply({ profile: { name: "Eve" } });
  await refetched;
  expect(view.getState().data).toEqual({ profile: { name: "Eve" } });
  expect(view.getServerState().data).toEqual(ADA);
  expect(mizan.context("vets", {}).getServerState()).toMatchObject({ status: "idle", data: null });
});

test("hydrating does not take back what was loaded since", async () => {
  const mizan = createMizan({ baseUrl: server.baseUrl });
  const entry = mizan.registerContext("user", {});
  (await server.next()).reply({ profile: { name: "Eve" } });
  await until(entry, (state) => state.status === "success");
  mizan.hydrate([{ context: "user", params: {}, data: ADA }]);
  expect(entry.getState().data).toEqual({ profile: { name: "Eve" } });
});
