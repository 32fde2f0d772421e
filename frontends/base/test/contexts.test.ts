import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ContextEntry, createMizan, type Mizan, MizanError } from "../src/index.js";
import { LocalServer } from "./LocalServer.js";
import { until } from "./until.js";

interface User {
  readonly user_profile: { readonly name: string };
  readonly user_orders: readonly { readonly id: number }[];
}

const ADA: User = { user_profile: { name: "Ada" }, user_orders: [{ id: 1 }] };

let server: LocalServer;
let mizan: Mizan;

beforeEach(async () => {
  server = await LocalServer.start();
  mizan = createMizan({ baseUrl: server.baseUrl });
});

afterEach(async () => {
  await server.stop();
});

async function mounted(params: object = { user_id: 5 }, data: unknown = ADA): Promise<ContextEntry<User>> {
  const entry = mizan.registerContext<User>("user", params);
  (await server.next()).reply(data);
  await until(entry, (state) => state.status === "success");
  return entry;
}

describe("an entry", () => {
  test("goes from loading to success", async () => {
    const entry = mizan.registerContext<User>("user", { user_id: 5 });
    expect(entry.getState()).toMatchObject({
      data: null,
      status: "loading",
      error: null,
      isStale: false,
      isFetching: true,
    });
    (await server.expect("GET", "/ctx/user/?user_id=5")).reply(ADA);
    await until(entry, (state) => !state.isFetching);
    expect(entry.getState()).toMatchObject({
      data: ADA,
      status: "success",
      error: null,
      isStale: false,
      isFetching: false,
    });
  });

  test("goes from loading to error, and a refetch to success", async () => {
    const entry = mizan.registerContext<User>("user", { user_id: 5 });
    (await server.next()).fail("NOT_FOUND", 404);
    await until(entry, (state) => !state.isFetching);
    expect(entry.getState()).toMatchObject({ data: null, status: "error", isFetching: false, isStale: false });
    expect(entry.getState().error).toMatchObject({ code: "NOT_FOUND", status: 404 });
    const refetched = entry.refetch();
    expect(entry.getState()).toMatchObject({ data: null, status: "loading", error: null, isFetching: true });
    (await server.next()).reply(ADA);
    await refetched;
    expect(entry.getState()).toMatchObject({ data: ADA, status: "success", error: null });
  });

  test("keeps its data when a refetch fails, and is stale then", async () => {
    const entry = await mounted();
    const refetched = entry.getState().refetch();
    expect(entry.getState()).toMatchObject({ data: ADA, status: "success", isFetching: true });
    (await server.next()).fail("INTERNAL_ERROR", 500);
    await refetched;
    expect(entry.getState()).toMatchObject({ data: ADA, status: "error", isStale: true, isFetching: false });
    expect(entry.getState().error?.code).toBe("INTERNAL_ERROR");
  });

  test("shows as MizanError what a transport throws otherwise", async () => {
    const cause = new TypeError("broken");
    const broken = createMizan({
      transport: { call: () => Promise.reject(cause), fetch: () => Promise.reject(cause) },
    });
    const entry = broken.registerContext("user", {});
    await until(entry, (state) => !state.isFetching);
    expect(entry.getState().error).toBeInstanceOf(MizanError);
    expect(entry.getState().error).toMatchObject({ code: "CLIENT", status: 0, cause });
  });

  test("tells its listeners of each state, until they leave", async () => {
    const entry = mizan.registerContext<User>("user", { user_id: 5 });
    const seen: string[] = [];
    const leave = entry.subscribe(() => seen.push(entry.getState().status));
    (await server.next()).reply(ADA);
    await until(entry, (state) => state.status === "success");
    leave();
    const refetched = entry.refetch();
    (await server.next()).reply(ADA);
    await refetched;
    expect(seen).toEqual(["success"]);
  });

  test("a listener subscribed twice is told twice, and leaving once ends one", async () => {
    const entry = await mounted();
    const listener = vi.fn();
    const leave = entry.subscribe(listener);
    entry.subscribe(listener);
    mizan.invalidate(["user"]);
    expect(listener).toHaveBeenCalledTimes(2);
    leave();
    mizan.invalidate(["user"]);
    expect(listener).toHaveBeenCalledTimes(3);
    (await server.next()).reply(ADA);
  });

  test("has the same state object until something changes", async () => {
    const entry = await mounted();
    expect(entry.getState()).toBe(entry.getState());
  });

  test("keeps every part of its data that a refetch brings again", async () => {
    const entry = await mounted();
    const before = entry.getState().data;
    let refetched = entry.refetch();
    (await server.next()).reply(ADA);
    await refetched;
    expect(entry.getState().data).toBe(before);
    refetched = entry.refetch();
    (await server.next()).reply({ ...ADA, user_orders: [{ id: 1 }, { id: 2 }] });
    await refetched;
    expect(entry.getState().data).not.toBe(before);
    expect(entry.getState().data?.user_profile).toBe(before?.user_profile);
    expect(entry.getState().data?.user_orders[0]).toBe(before?.user_orders[0]);
    expect(entry.getState().data?.user_orders).toEqual([{ id: 1 }, { id: 2 }]);
  });
});

describe("entries are shared", () => {
  test("by all who mount them, with one fetch", async () => {
    const one = mizan.registerContext<User>("user", { user_id: 5 });
    const other = mizan.registerContext<User>("user", { user_id: 5 });
    (await server.next()).reply(ADA);
    await until(other, (state) => state.status === "success");
    expect(one.getState()).toBe(other.getState());
    const third = mizan.registerContext<User>("user", { user_id: 5 });
    expect(third.getState().data).toEqual(ADA);
    expect(await server.untaken()).toEqual([]);
  });

  test("whatever the order of their params, and whether absent ones are named", async () => {
    mizan.registerContext("owners", { page: 1, search: "a" });
    mizan.registerContext("owners", { search: "a", page: 1 });
    mizan.registerContext("owners", { search: "a", page: 1, city: null, x: undefined });
    expect(await server.untaken()).toEqual(["GET /ctx/owners/?page=1&search=a"]);
  });

  test("but not between other params, or other types of them", async () => {
    mizan.registerContext("user", { user_id: 5 });
    mizan.registerContext("user", { user_id: 6 });
    mizan.registerContext("user", { user_id: "5" });
    mizan.registerContext("users", { user_id: 5 });
    expect(await server.untaken()).toHaveLength(4);
  });

  test("equal refetches that overlap are one", async () => {
    const entry = await mounted();
    const refetches = [entry.refetch(), entry.refetch(), mizan.context("user", { user_id: 5 }).refetch()];
    (await server.next()).reply(ADA);
    await Promise.all(refetches);
    expect(await server.untaken()).toEqual([]);
  });

  test("params that the caller changes later change nothing", async () => {
    const params = { user_id: 5 };
    const entry = mizan.registerContext("user", params);
    params.user_id = 6;
    (await server.expect("GET", "/ctx/user/?user_id=5")).reply(ADA);
    await until(entry, (state) => state.status === "success");
    void entry.refetch();
    await server.expect("GET", "/ctx/user/?user_id=5");
  });
});

describe("unmounting", () => {
  test("aborts a fetch that nobody else waits for", async () => {
    const entry = mizan.registerContext("user", { user_id: 5 });
    const request = await server.next();
    entry.unregister();
    await request.aborted;
    expect(await server.untaken()).toEqual([]);
  });

  test("leaves a fetch alone that somebody else waits for", async () => {
    const one = mizan.registerContext("user", { user_id: 5 });
    const other = mizan.registerContext("user", { user_id: 5 });
    const request = await server.next();
    one.unregister();
    await server.untaken();
    request.reply(ADA);
    await until(other, (state) => state.status === "success");
    expect(other.getState().data).toEqual(ADA);
  });

  test("and mounting again at once keeps the fetch", async () => {
    mizan.registerContext("user", { user_id: 5 }).unregister();
    const entry = mizan.registerContext("user", { user_id: 5 });
    (await server.next()).reply(ADA);
    await until(entry, (state) => state.status === "success");
    expect(await server.untaken()).toEqual([]);
  });

  test("ends its listeners", async () => {
    const one = await mounted();
    const other = mizan.registerContext("user", { user_id: 5 });
    const listener = vi.fn();
    one.subscribe(listener);
    one.unregister();
    mizan.invalidate(["user"]);
    expect(listener).not.toHaveBeenCalled();
    expect(other.getState().isStale).toBe(true);
  });

  test("forgets the data, so that mounting later fetches", async () => {
    (await mounted()).unregister();
    await server.untaken();
    const again = mizan.registerContext("user", { user_id: 5 });
    expect(again.getState()).toMatchObject({ data: null, status: "loading" });
    (await server.next()).reply(ADA);
    await until(again, (state) => state.status === "success");
  });

  test("twice does no harm to who is still there", async () => {
    const one = await mounted();
    const other = mizan.registerContext("user", { user_id: 5 });
    one.unregister();
    one.unregister();
    await server.untaken();
    expect(other.getState().data).toEqual(ADA);
  });

  test("what is not mounted is not fetched when it becomes stale", async () => {
    (await mounted()).unregister();
    await server.untaken();
    mizan.invalidate(["user", "*"]);
    expect(await server.untaken()).toEqual([]);
  });
});

describe("a view", () => {
  test("costs nothing until somebody subscribes", async () => {
    const view = mizan.context<User>("user", { user_id: 5 });
    expect(view.getState()).toMatchObject({ data: null, status: "idle", isFetching: false });
    expect(view.getState()).toBe(view.getState());
    expect(await server.untaken()).toEqual([]);
    view.subscribe(() => {});
    expect(view.getState().status).toBe("loading");
    (await server.next()).reply(ADA);
  });

  test("tries again when it is mounted anew after a failure, but not for each who joins", async () => {
    const view = mizan.context<User>("user", { user_id: 5 });
    const leave = view.subscribe(() => {});
    (await server.next()).fail("NOT_FOUND", 404);
    await until(view, (state) => state.status === "error");
    view.subscribe(() => {})();
    expect(await server.untaken()).toEqual([]);
    leave();
    view.subscribe(() => {});
    (await server.next()).reply(ADA);
    await until(view, (state) => state.status === "success");
  });

  test("tells a listener as often as it subscribed", async () => {
    const view = mizan.context<User>("user", { user_id: 5 });
    const listener = vi.fn();
    const leave = view.subscribe(listener);
    view.subscribe(listener);
    leave();
    listener.mockClear();
    (await server.next()).reply(ADA);
    await until(view, (state) => state.status === "success");
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test("a refetch of what nobody mounted fetches once and is forgotten", async () => {
    const view = mizan.context<User>("user", { user_id: 5 });
    const refetched = view.refetch();
    (await server.next()).reply(ADA);
    await refetched;
    expect(view.getState().status).toBe("idle");
  });
});

describe("hostile names", () => {
  const hostile = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"name":"x"},"toString":[1]}');

  test("of members are data like any other", async () => {
    const entry = mizan.registerContext<Record<string, unknown>>("user", {});
    (await server.next()).text(JSON.stringify(hostile));
    await until(entry, (state) => state.status === "success");
    const before = entry.getState().data;
    expect(Object.keys(before ?? {})).toEqual(["__proto__", "constructor", "toString"]);
    const refetched = entry.refetch();
    (await server.next()).text('{"__proto__":{"polluted":true},"constructor":{"name":"y"},"toString":[1]}');
    await refetched;
    const after = entry.getState().data;
    expect(Object.keys(after ?? {})).toEqual(["__proto__", "constructor", "toString"]);
    expect(Object.getPrototypeOf(after)).toBe(Object.prototype);
    expect(after?.["toString"]).toBe(before?.["toString"]);
    expect(Object.prototype).not.toHaveProperty("polluted");
  });

  test("of params are params like any other", async () => {
    mizan.registerContext("user", JSON.parse('{"__proto__":1}'));
    mizan.registerContext("user", {});
    mizan.invalidate([{ context: "user", params: JSON.parse('{"__proto__":2}') }]);
    const paths = await server.untaken();
    expect(paths.sort()).toEqual(["GET /ctx/user/", "GET /ctx/user/?__proto__=1"]);
  });

  test("of contexts and slots do not reach the prototype", async () => {
    const entry = mizan.registerContext("constructor", {});
    (await server.expect("GET", "/ctx/constructor/")).reply({ a: 1 });
    await until(entry, (state) => state.status === "success");
    mizan.invalidate(["toString", "__proto__", "hasOwnProperty"]);
    expect(entry.getState().isStale).toBe(false);
    expect(await server.untaken()).toEqual([]);
  });
});
