import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ContextEntry, createMizan, type InvalidationTarget, type Mizan } from "../src/index.js";
import { LocalServer, type Received } from "./LocalServer.js";
import { until } from "./until.js";

type Bundle = Record<string, unknown>;

let server: LocalServer;
let mizan: Mizan;

beforeEach(async () => {
  server = await LocalServer.start();
  mizan = createMizan({ baseUrl: server.baseUrl, session: false });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await server.stop();
});

async function mount(name: string, params: object, data: Bundle): Promise<ContextEntry<Bundle>> {
  const entry = mizan.registerContext<Bundle>(name, params);
  (await server.next()).reply(data);
  await until(entry, (state) => state.status === "success");
  return entry;
}

/** Runs a call that is answered with this. */
async function mutate(answer: object): Promise<unknown> {
  const call = mizan.call("mutate", {});
  (await server.expect("POST", "/call/")).reply({ result: null, ...answer });
  return call;
}

describe("invalidation", () => {
  test("fetches exactly the instance that the answer names", async () => {
    const five = await mount("user", { user_id: 5 }, { name: "Ada" });
    const six = await mount("user", { user_id: 6 }, { name: "Bob" });
    await mutate({ invalidate: [{ context: "user", params: { user_id: 5 } }] });
    expect(five.getState()).toMatchObject({ data: { name: "Ada" }, isStale: true, isFetching: true });
    expect(six.getState()).toMatchObject({ isStale: false, isFetching: false });
    (await server.expect("GET", "/ctx/user/?user_id=5")).reply({ name: "Eve" });
    await until(five, (state) => !state.isFetching);
    expect(five.getState()).toMatchObject({ data: { name: "Eve" }, isStale: false });
    expect(await server.untaken()).toEqual([]);
  });

  test.each([
    ["2026-01-31T09:00:00.000Z", "2026-01-31T09:00:00Z"],
    ["2026-01-31T10:00:00+01:00", "2026-01-31T09:00:00Z"],
    ["2026-01-31T09:00:00", "2026-01-31T09:00"],
    ["09:30:00", "09:30"],
    ["0E984725-C51C-4BF4-9960-E1C80E27ABA0", "0e984725-c51c-4bf4-9960-e1c80e27aba0"],
    ["PT60S", "PT1M"],
  ])("a param %j that the server writes as %j is meant", async (given, written) => {
    const entry = await mount("day", { at: given }, { open: true });
    await mutate({ invalidate: [{ context: "day", params: { at: written } }] });
    expect(entry.getState().isStale).toBe(true);
    (await server.next()).reply({ open: false });
    await until(entry, (state) => state.data?.["open"] === false);
  });

  test.each([
    ["2026-01-31", "2026-02-01"],
    ["0E984725-C51C-4BF4-9960-E1C80E27ABA0", "0e984725-c51c-4bf4-9960-e1c80e27aba1"],
    ["Paris", "Prague"],
    ["1.5", "1.50"],
  ])("a param %j is not %j", async (given, written) => {
    const entry = await mount("day", { at: given }, { open: true });
    await mutate({ invalidate: [{ context: "day", params: { at: written } }] });
    expect(entry.getState().isStale).toBe(false);
    expect(await server.untaken()).toEqual([]);
  });

  test("a merge into a param that is written otherwise is a fetch", async () => {
    const entry = await mount("day", { at: "09:30:00" }, { open: true });
    await mutate({ merge: [{ context: "day", params: { at: "09:30" }, slot: "open", value: false }] });
    expect(entry.getState()).toMatchObject({ data: { open: true }, isStale: true });
    (await server.expect("GET", "/ctx/day/?at=09%3A30%3A00")).reply({ open: false });
    await until(entry, (state) => !state.isFetching);
  });

  test("a listener that throws is reported, and keeps neither the call nor the others from going on", async () => {
    const reported: unknown[] = [];
    vi.stubGlobal("reportError", (error: unknown) => reported.push(error));
    const five = await mount("user", { user_id: 5 }, { name: "Ada" });
    const six = await mount("user", { user_id: 6 }, { name: "Bob" });
    five.subscribe(() => {
      throw new Error("this screen is broken");
    });
    let told = 0;
    five.subscribe(() => told++);
    await mutate({ invalidate: ["user"] });
    (await server.next()).reply({ name: "Eve" });
    (await server.next()).reply({ name: "Eve" });
    await until(six, (state) => !state.isFetching);
    await until(five, (state) => !state.isFetching);
    expect(six.getState().data).toEqual({ name: "Eve" });
    expect(String(reported[0])).toBe("Error: this screen is broken");
    expect(told).toBeGreaterThan(0);
  });

  const mounted: [string, object][] = [
    ["user", { user_id: 5 }],
    ["user", { user_id: 5, page: 2 }],
    ["user", { user_id: 6, page: 2 }],
    ["vets", {}],
  ];

  test.each<[string, InvalidationTarget[], string[]]>([
    [
      "a bare name is every instance",
      ["user"],
      ["user/?page=2&user_id=5", "user/?page=2&user_id=6", "user/?user_id=5"],
    ],
    [
      "params are a subset",
      [{ context: "user", params: { user_id: 5 } }],
      ["user/?page=2&user_id=5", "user/?user_id=5"],
    ],
    [
      "a param that an instance leaves to the server may be meant",
      [{ context: "user", params: { page: 2 } }],
      ["user/?page=2&user_id=5", "user/?page=2&user_id=6", "user/?user_id=5"],
    ],
    [
      "a param with another value is not meant",
      [{ context: "user", params: { user_id: 6 } }],
      ["user/?page=2&user_id=6"],
    ],
    ["a param of another type is not meant", [{ context: "user", params: { user_id: "5" } }], []],
    ["null does not take part", [{ context: "user", params: { user_id: 6, page: null } }], ["user/?page=2&user_id=6"]],
    [
      "undefined does not take part either",
      [{ context: "user", params: { user_id: 6, page: undefined } }],
      ["user/?page=2&user_id=6"],
    ],
    ["a context without params is every instance", [{ context: "vets" }], ["vets/"]],
    [
      "a function stands for its context",
      [{ context: "user", function: "profile", params: { user_id: 6 } }],
      ["user/?page=2&user_id=6"],
    ],
    ["a function without params too", [{ context: "vets", function: "all" }], ["vets/"]],
    ["a star is everything", ["*"], ["user/?page=2&user_id=5", "user/?page=2&user_id=6", "user/?user_id=5", "vets/"]],
    ["an unknown name is nothing", ["owner", { context: "owner", params: { user_id: 5 } }], []],
    ["targets that overlap are one fetch", ["vets", "vets", { context: "vets", params: {} }], ["vets/"]],
  ])("%s", async (_, invalidate, fetched) => {
    for (const [name, params] of mounted) {
      await mount(name, params, { [`of_${name}`]: 1 });
    }
    await mutate({ invalidate });
    expect((await server.untaken()).sort()).toEqual(fetched.map((path) => `GET /ctx/${path}`));
  });

  test("by a function's bare name finds the context that has it", async () => {
    await mount("user", {}, { user_profile: 1 });
    await mount("vets", {}, { all_vets: 1 });
    mizan.invalidate(["all_vets"]);
    expect(await server.untaken()).toEqual(["GET /ctx/vets/"]);
  });

  test("of one microtask is one fetch per entry", async () => {
    await mount("user", { user_id: 5 }, { name: "Ada" });
    mizan.invalidate(["user"]);
    mizan.invalidate(["user"]);
    mizan.invalidate([{ context: "user", params: { user_id: 5 } }]);
    expect(await server.untaken()).toEqual(["GET /ctx/user/?user_id=5"]);
  });

  test("is asked for before the call resolves", async () => {
    const entry = await mount("user", {}, { name: "Ada" });
    await mutate({ invalidate: ["user"] });
    expect(entry.getState().isFetching).toBe(true);
    (await server.next()).reply({ name: "Eve" });
  });

  test("an answer without targets fetches nothing", async () => {
    await mount("user", {}, { name: "Ada" });
    await mutate({});
    expect(await server.untaken()).toEqual([]);
  });
});

describe("a call that fails", () => {
  const affects = [{ context: "user", params: { user_id: 5 } }];

  async function failing(end: (request: Received) => void, options = {}) {
    await mount("user", { user_id: 5 }, { name: "Ada" });
    await mount("user", { user_id: 6 }, { name: "Bob" });
    const call = mizan.call("mutate", {}, { affects, ...options }).catch((error) => error);
    end(await server.next());
    await call;
    return server.untaken();
  }

  test("without an answer marks what it may affect as stale", async () => {
    expect(await failing((request) => request.drop())).toEqual(["GET /ctx/user/?user_id=5"]);
  });

  test("by an abort after it was sent does so too", async () => {
    const controller = new AbortController();
    const fetched = await failing(() => controller.abort(), { signal: controller.signal });
    expect(fetched).toEqual(["GET /ctx/user/?user_id=5"]);
  });

  test("by a timeout does so too", async () => {
    expect(await failing(() => {}, { timeout: 20 })).toEqual(["GET /ctx/user/?user_id=5"]);
  });

  test("at a gateway in between does so too", async () => {
    expect(await failing((request) => request.text("", 502))).toEqual(["GET /ctx/user/?user_id=5"]);
  });

  test("with an answer marks nothing of its own accord", async () => {
    expect(await failing((request) => request.fail("OUT_OF_STOCK", 409))).toEqual([]);
  });

  test("with an answer that names what it changed nevertheless marks that", async () => {
    const header = { "X-Mizan-Invalidate": "user;user_id=5, vets" };
    expect((await failing((request) => request.fail("INTERNAL_ERROR", 500, null, header))).sort()).toEqual([
      "GET /ctx/user/?user_id=5",
      "GET /ctx/user/?user_id=6",
    ]);
  });

  test("before it was sent marks nothing", async () => {
    await mount("user", { user_id: 5 }, { name: "Ada" });
    await expect(mizan.call("mutate", {}, { affects, signal: AbortSignal.abort() })).rejects.toThrow();
    expect(await server.untaken()).toEqual([]);
  });
});

describe("a merge", () => {
  const list = [
    { id: 1, name: "Rex" },
    { id: 2, name: "Tom" },
  ];

  test("replaces a slot without a fetch, and leaves the others as they are", async () => {
    const entry = await mount("user", { user_id: 5 }, { profile: { name: "Ada", age: 36 }, orders: [1] });
    const before = entry.getState().data;
    await mutate({
      merge: [{ context: "user", params: { user_id: 5 }, slot: "profile", value: { name: "Eve", age: 36 } }],
    });
    expect(entry.getState()).toMatchObject({
      data: { profile: { name: "Eve", age: 36 }, orders: [1] },
      isStale: false,
    });
    expect(entry.getState().data?.["orders"]).toBe(before?.["orders"]);
    expect(before?.["profile"]).toEqual({ name: "Ada", age: 36 });
    expect(await server.untaken()).toEqual([]);
  });

  test.each([null, 0, "", false])("replaces a slot with %j", async (value) => {
    const entry = await mount("user", {}, { slot: { a: 1 } });
    await mutate({ merge: [{ context: "user", slot: "slot", value }] });
    expect(entry.getState().data).toEqual({ slot: value });
    expect(await server.untaken()).toEqual([]);
  });

  test("replaces in every instance that has its params, and in no other", async () => {
    const one = await mount("user", { user_id: 5, tab: "a" }, { profile: { name: "Ada" } });
    const two = await mount("user", { user_id: 5, tab: "b" }, { profile: { name: "Ada" } });
    const three = await mount("user", { user_id: 6, tab: "a" }, { profile: { name: "Bob" } });
    await mutate({ merge: [{ context: "user", params: { user_id: 5 }, slot: "profile", value: { name: "Eve" } }] });
    expect([one, two, three].map((entry) => entry.getState().data)).toEqual([
      { profile: { name: "Eve" } },
      { profile: { name: "Eve" } },
      { profile: { name: "Bob" } },
    ]);
    expect(await server.untaken()).toEqual([]);
  });

  test("replaces the element with the same key", async () => {
    const entry = await mount("owner", { owner_id: 1 }, { pets: list });
    await mutate({
      merge: [{ context: "owner", params: { owner_id: 1 }, slot: "pets", key: "id", value: { id: 2, name: "Tim" } }],
    });
    expect(entry.getState().data).toEqual({ pets: [list[0], { id: 2, name: "Tim" }] });
    expect(await server.untaken()).toEqual([]);
  });

  test("appends an element with a new key", async () => {
    const entry = await mount("owner", { owner_id: 1 }, { pets: list });
    const before = entry.getState().data?.["pets"] as unknown[];
    await mutate({
      merge: [{ context: "owner", params: { owner_id: 1 }, slot: "pets", key: "id", value: { id: 3, name: "Bo" } }],
    });
    const after = entry.getState().data?.["pets"] as unknown[];
    expect(after).toEqual([...list, { id: 3, name: "Bo" }]);
    expect(after[0]).toBe(before[0]);
    expect(before).toEqual(list);
    expect(await server.untaken()).toEqual([]);
  });

  test("compares keys that are records by their content", async () => {
    const entry = await mount("owner", {}, { pets: [{ id: { a: 1, b: 2 }, name: "Rex" }] });
    await mutate({
      merge: [{ context: "owner", slot: "pets", key: "id", value: { id: { b: 2, a: 1 }, name: "Max" } }],
    });
    expect(entry.getState().data).toEqual({ pets: [{ id: { a: 1, b: 2 }, name: "Max" }] });
  });

  test("replaces a whole list", async () => {
    const entry = await mount("owner", { owner_id: 1 }, { pets: list });
    await mutate({ merge: [{ context: "owner", params: { owner_id: 1 }, slot: "pets", value: [list[1]] }] });
    expect(entry.getState().data).toEqual({ pets: [list[1]] });
    expect(await server.untaken()).toEqual([]);
  });

  test.each<[string, object, object, object]>([
    [
      "an upsert that does not name all params",
      { search: "a", page: 2 },
      { search: "a" },
      { key: "id", value: { id: 3 } },
    ],
    [
      "an upsert into an instance that leaves a param to the server",
      { search: "a", page: undefined },
      { search: "a" },
      { key: "id", value: { id: 3 } },
    ],
    ["a list that does not name all params", { search: "a", page: 2 }, { search: "a" }, { value: [] }],
    ["a value whose params the instance leaves to the server", {}, { search: "a" }, { value: { id: 3 } }],
    [
      "a value for a slot that the bundle does not have",
      { search: "a" },
      { search: "a" },
      { slot: "toString", value: 1 },
    ],
    [
      "an upsert into what is no list",
      { search: "a" },
      { search: "a" },
      { slot: "count", key: "id", value: { id: 3 } },
    ],
  ])("fetches instead: %s", async (_, params, named, merge) => {
    const entry = await mount("owners", params, { owners: list, count: 2 });
    const before = entry.getState().data;
    await mutate({ merge: [{ context: "owners", params: named, slot: "owners", ...merge }] });
    expect(entry.getState()).toMatchObject({ isStale: true, isFetching: true });
    expect(entry.getState().data).toBe(before);
    expect(await server.untaken()).toHaveLength(1);
  });

  test("several of one answer are all applied, before what it invalidates is fetched", async () => {
    const owner = await mount("owner", {}, { pets: list, name: "Ada" });
    await mount("vets", {}, { all: [] });
    await mutate({
      merge: [
        { context: "owner", slot: "name", value: "Eve" },
        { context: "owner", slot: "pets", key: "id", value: { id: 1, name: "Max" } },
        { context: "owner", slot: "pets", key: "id", value: { id: 3, name: "Bo" } },
      ],
      invalidate: ["vets"],
    });
    expect(owner.getState().data).toEqual({
      name: "Eve",
      pets: [{ id: 1, name: "Max" }, list[1], { id: 3, name: "Bo" }],
    });
    expect(await server.untaken()).toEqual(["GET /ctx/vets/"]);
  });

  test("and an invalidation of the same entry show the value and fetch the rest", async () => {
    const owner = await mount("owner", {}, { name: "Ada", age: 1 });
    await mutate({ merge: [{ context: "owner", slot: "name", value: "Eve" }], invalidate: ["owner"] });
    expect(owner.getState()).toMatchObject({ data: { name: "Eve", age: 1 }, isFetching: true });
    (await server.next()).reply({ name: "Eve", age: 2 });
    await until(owner, (state) => !state.isFetching);
    expect(owner.getState().data).toEqual({ name: "Eve", age: 2 });
  });

  test("of what is there already changes nothing", async () => {
    const entry = await mount("owner", {}, { pets: list });
    const before = entry.getState().data;
    await mutate({ merge: [{ context: "owner", slot: "pets", key: "id", value: { ...list[1] } }] });
    expect(entry.getState().data).toBe(before);
  });

  test("into a slot called __proto__ makes it a member", async () => {
    const entry = mizan.registerContext<Bundle>("user", {});
    (await server.next()).text('{"__proto__":1}');
    await until(entry, (state) => state.status === "success");
    await mutate({ merge: [{ context: "user", slot: "__proto__", value: { a: 1 } }] });
    expect(Object.entries(entry.getState().data ?? {})).toEqual([["__proto__", { a: 1 }]]);
    expect(Object.getPrototypeOf(entry.getState().data)).toBe(Object.prototype);
  });
});

describe("order", () => {
  test("an invalidation during a fetch drops its answer and causes exactly one more", async () => {
    const entry = mizan.registerContext<Bundle>("user", {});
    const seen: unknown[] = [];
    entry.subscribe(() => seen.push(entry.getState().data));
    const first = await server.next();
    for (let i = 0; i < 3; i++) {
      mizan.invalidate(["user"]);
      await Promise.resolve();
    }
    expect(await server.untaken()).toEqual([]);
    first.reply({ name: "old" });
    (await server.next()).reply({ name: "new" });
    await until(entry, (state) => !state.isFetching);
    expect(entry.getState()).toMatchObject({ data: { name: "new" }, isStale: false, status: "success" });
    expect(seen).not.toContainEqual({ name: "old" });
    expect(await server.untaken()).toEqual([]);
  });

  test("an invalidation during the repetition causes one more again", async () => {
    const entry = mizan.registerContext<Bundle>("user", {});
    for (const name of ["one", "two", "three"]) {
      const request = await server.next();
      if (name !== "three") {
        mizan.invalidate(["user"]);
      }
      request.reply({ name });
    }
    await until(entry, (state) => !state.isFetching);
    expect(entry.getState().data).toEqual({ name: "three" });
    expect(await server.untaken()).toEqual([]);
  });

  test("a fetch that fails after an invalidation is repeated as well", async () => {
    const entry = mizan.registerContext<Bundle>("user", {});
    const first = await server.next();
    mizan.invalidate(["user"]);
    first.fail("INTERNAL_ERROR", 500);
    (await server.next()).reply({ name: "new" });
    await until(entry, (state) => !state.isFetching);
    expect(entry.getState()).toMatchObject({ data: { name: "new" }, status: "success", error: null });
  });

  test("an answer that was asked for before a merge does not overwrite it and is asked for again", async () => {
    const entry = await mount("user", {}, { name: "Ada", age: 1 });
    void entry.refetch();
    const old = await server.next();
    await mutate({ merge: [{ context: "user", slot: "name", value: "Eve" }] });
    expect(entry.getState().data).toEqual({ name: "Eve", age: 1 });
    const seen: unknown[] = [];
    entry.subscribe(() => seen.push(entry.getState().data));
    old.reply({ name: "Ada", age: 1 });
    (await server.next()).reply({ name: "Eve", age: 2 });
    await until(entry, (state) => !state.isFetching);
    expect(entry.getState().data).toEqual({ name: "Eve", age: 2 });
    expect(seen).toEqual([{ name: "Eve", age: 2 }]);
    expect(await server.untaken()).toEqual([]);
  });

  test("a merge while the first fetch runs has it repeated", async () => {
    const entry = mizan.registerContext<Bundle>("user", {});
    const old = await server.next();
    await mutate({ merge: [{ context: "user", slot: "name", value: "Eve" }] });
    old.reply({ name: "Ada" });
    (await server.next()).reply({ name: "Eve" });
    await until(entry, (state) => !state.isFetching);
    expect(entry.getState().data).toEqual({ name: "Eve" });
    expect(await server.untaken()).toEqual([]);
  });

  test("a merge of a call that was sent before a newer merge is fetched instead", async () => {
    const entry = await mount("user", {}, { name: "Ada" });
    const slow = mizan.call("rename", { name: "first" });
    const slowRequest = await server.next();
    const quick = mizan.call("rename", { name: "second" });
    (await server.next()).reply({ result: null, merge: [{ context: "user", slot: "name", value: "second" }] });
    await quick;
    slowRequest.reply({ result: null, merge: [{ context: "user", slot: "name", value: "first" }] });
    await slow;
    expect(entry.getState()).toMatchObject({ data: { name: "second" }, isStale: true, isFetching: true });
    (await server.next()).reply({ name: "second" });
    await until(entry, (state) => !state.isFetching);
    expect(await server.untaken()).toEqual([]);
  });

  test("a merge of a call that was sent before a newer invalidation does not count as fresh", async () => {
    const entry = await mount("user", {}, { name: "Ada" });
    const call = mizan.call("rename", {});
    const request = await server.next();
    mizan.invalidate(["user"]);
    (await server.next()).reply({ name: "newest" });
    await until(entry, (state) => !state.isStale);
    request.reply({ result: null, merge: [{ context: "user", slot: "name", value: "older" }] });
    await call;
    expect(entry.getState().data).toEqual({ name: "newest" });
    (await server.next()).reply({ name: "newest" });
    await until(entry, (state) => !state.isFetching);
    expect(await server.untaken()).toEqual([]);
  });

  test("a merge of a call that was sent before newer data arrived is fetched instead", async () => {
    const entry = await mount("user", {}, { name: "Ada" });
    const call = mizan.call("rename", {});
    const request = await server.next();
    const refetched = entry.refetch();
    (await server.next()).reply({ name: "newest" });
    await refetched;
    request.reply({ result: null, merge: [{ context: "user", slot: "name", value: "older" }] });
    await call;
    expect(entry.getState()).toMatchObject({ data: { name: "newest" }, isFetching: true });
    expect(await server.untaken()).toEqual(["GET /ctx/user/"]);
  });

  test("a fetch whose instance is gone is not repeated, even if the transport goes on with it", async () => {
    let fetches = 0;
    let answer = (_: object): void => {};
    const fetch = () => {
      fetches++;
      return new Promise<object>((resolve) => {
        answer = resolve;
      });
    };
    const deaf = createMizan({ transport: { call: async () => ({ result: null }), fetch } });
    const entry = deaf.registerContext("user", {});
    deaf.invalidate(["user"]);
    entry.unregister();
    await server.untaken();
    answer({});
    await server.untaken();
    expect(fetches).toBe(1);
    expect(deaf.context("user", {}).getState().status).toBe("idle");
  });

  test("answers to two calls, in whatever order, end in what was fetched last", async () => {
    const entry = await mount("user", {}, { n: 0 });
    const calls = [mizan.call("a", {}), mizan.call("b", {})];
    const [a, b] = [await server.next(), await server.next()];
    b.reply({ result: null, invalidate: ["user"] });
    await calls[1];
    const between = await server.next();
    a.reply({ result: null, invalidate: ["user"] });
    await calls[0];
    between.reply({ n: 1 });
    (await server.next()).reply({ n: 2 });
    await until(entry, (state) => !state.isFetching);
    expect(entry.getState()).toMatchObject({ data: { n: 2 }, isStale: false });
    expect(await server.untaken()).toEqual([]);
  });
});

describe("a hidden tab", () => {
  let page: EventTarget & { visibilityState: "hidden" | "visible" };

  beforeEach(() => {
    page = Object.assign(new EventTarget(), { visibilityState: "visible" as const });
    vi.stubGlobal("document", page);
  });

  function become(state: "hidden" | "visible"): void {
    page.visibilityState = state;
    page.dispatchEvent(new Event("visibilitychange"));
  }

  test("fetches what became stale once it is visible, once per entry", async () => {
    const entry = await mount("user", {}, { n: 0 });
    become("hidden");
    for (let i = 0; i < 3; i++) {
      mizan.invalidate(["user"]);
      await Promise.resolve();
    }
    expect(await server.untaken()).toEqual([]);
    expect(entry.getState()).toMatchObject({ isStale: true, isFetching: false });
    become("visible");
    (await server.next()).reply({ n: 1 });
    await until(entry, (state) => !state.isStale);
    expect(await server.untaken()).toEqual([]);
  });

  test("owes nothing for what was fetched again meanwhile", async () => {
    const entry = await mount("user", {}, { n: 0 });
    become("hidden");
    mizan.invalidate(["user"]);
    await Promise.resolve();
    const refetched = entry.refetch();
    (await server.next()).reply({ n: 1 });
    await refetched;
    become("visible");
    expect(await server.untaken()).toEqual([]);
  });

  test("waits on when it is only hidden again", async () => {
    await mount("user", {}, { n: 0 });
    become("hidden");
    mizan.invalidate(["user"]);
    await Promise.resolve();
    become("hidden");
    expect(await server.untaken()).toEqual([]);
    become("visible");
    expect(await server.untaken()).toEqual(["GET /ctx/user/"]);
  });

  test("fetches nothing on becoming visible when nothing is stale", async () => {
    await mount("user", {}, { n: 0 });
    become("hidden");
    become("visible");
    expect(await server.untaken()).toEqual([]);
  });

  test("does not fetch what was unmounted meanwhile", async () => {
    const entry = await mount("user", {}, { n: 0 });
    become("hidden");
    mizan.invalidate(["user"]);
    entry.unregister();
    await server.untaken();
    become("visible");
    expect(await server.untaken()).toEqual([]);
  });

  test("loads what is mounted for the first time", async () => {
    become("hidden");
    await mount("user", {}, { n: 0 });
  });
});
