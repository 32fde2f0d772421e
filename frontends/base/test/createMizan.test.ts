import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  configure,
  createMizan,
  defaultMizan,
  initSession,
  MizanError,
  type MizanTransport,
  type Session,
} from "../src/index.js";
import { BackOff } from "./BackOff.js";
import { LocalServer } from "./LocalServer.js";

let server: LocalServer;

beforeEach(async () => {
  server = await LocalServer.start();
});

afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await server.stop();
});

const failure = (promise: Promise<unknown>): Promise<MizanError> =>
  promise.then(
    (value) => Promise.reject(new Error(`${JSON.stringify(value)} (expected: a failure)`)),
    (error) => error,
  );

describe("the session", () => {
  test("is opened before the first call, once for calls that overlap and follow", async () => {
    const mizan = createMizan({ baseUrl: server.baseUrl });
    const calls = [mizan.call("a", {}), mizan.call("b", {})];
    await server.session();
    (await server.expect("POST", "/call/")).reply({ result: 1 });
    (await server.expect("POST", "/call/")).reply({ result: 2 });
    await Promise.all(calls);
    const third = mizan.call<number>("c", {});
    (await server.expect("POST", "/call/")).reply({ result: 3 });
    expect(await third).toBe(3);
    expect(await mizan.initSession()).toMatchObject({ contract: "c0ffee", protocol: 1 });
    expect(await server.untaken()).toEqual([]);
  });

  test("is not opened for reads, nor for an instance without sessions", async () => {
    const read = createMizan({ baseUrl: server.baseUrl }).fetch("user", {});
    (await server.expect("GET", "/ctx/user/")).reply({ a: 1 });
    expect(await read).toEqual({ a: 1 });
    const call = createMizan({ baseUrl: server.baseUrl, session: false }).call("a", {});
    (await server.expect("POST", "/call/")).reply({ result: 1 });
    expect(await call).toBe(1);
  });

  test("is tried three times with back-off, then forgotten, so that the next call tries again", async () => {
    const backOff = BackOff.hold();
    const mizan = createMizan({ baseUrl: server.baseUrl });
    const call = failure(mizan.call("a", {}));
    (await server.expect("GET", "/session/")).drop();
    await backOff.end(200);
    (await server.expect("GET", "/session/")).fail("UNAVAILABLE", 503);
    await backOff.end(400);
    (await server.expect("GET", "/session/")).fail("INTERNAL_ERROR", 500);
    expect(await call).toMatchObject({ code: "INTERNAL_ERROR" });
    expect(await server.untaken()).toEqual([]);
    const again = mizan.call("a", {});
    await server.session();
    (await server.expect("POST", "/call/")).reply({ result: 1 });
    expect(await again).toBe(1);
  });

  test("is opened anew after a call whose CSRF token was refused; the call itself is not repeated", async () => {
    const mizan = createMizan({ baseUrl: server.baseUrl });
    const call = failure(mizan.call("a", {}));
    await server.session();
    (await server.expect("POST", "/call/")).fail("CSRF_FAILED", 403);
    expect(await call).toMatchObject({ code: "CSRF_FAILED", status: 403 });
    expect(await server.untaken()).toEqual([]);
    const again = mizan.call("a", {});
    await server.session();
    (await server.expect("POST", "/call/")).reply({ result: 1 });
    expect(await again).toBe(1);
  });

  test("of a transport without sessions is an empty one", async () => {
    const transport: MizanTransport = { call: async (fn) => ({ result: fn }), fetch: async () => ({}) };
    const mizan = createMizan({ transport });
    expect(await mizan.initSession()).toEqual({ contract: "", csrf: null, protocol: 1 });
    expect(await mizan.call("echo", {})).toBe("echo");
  });
});

describe("limits of a request", () => {
  test("headers travel with it", async () => {
    const mizan = createMizan({ baseUrl: server.baseUrl, session: false, headers: { "X-A": "1", "X-B": "1" } });
    const call = mizan.call("a", {}, { headers: { "x-b": "2" } });
    const request = await server.next();
    expect(request.headers).toMatchObject({ "x-a": "1", "x-b": "2" });
    request.reply({ result: 1 });
    await call;
    const read = mizan.fetch("user", {}, { headers: { "x-b": "3" } });
    const other = await server.next();
    expect(other.headers).toMatchObject({ "x-a": "1", "x-b": "3" });
    other.reply({});
    await read;
  });

  test("an abort ends it on both sides and stays an AbortError", async () => {
    const mizan = createMizan({ baseUrl: server.baseUrl, session: false });
    const controller = new AbortController();
    const call = failure(mizan.call("a", {}, { signal: controller.signal }));
    const request = await server.next();
    controller.abort();
    await request.aborted;
    expect(await call).toMatchObject({ name: "AbortError" });
    expect(await call).not.toBeInstanceOf(MizanError);
  });

  test("an abort with a reason of one's own rejects with that reason", async () => {
    const mizan = createMizan({ baseUrl: server.baseUrl, session: false });
    const controller = new AbortController();
    const read = failure(mizan.fetch("user", {}, { signal: controller.signal }));
    await server.next();
    controller.abort("enough");
    expect(await read).toBe("enough");
  });

  test("a signal that was aborted before sends nothing", async () => {
    const mizan = createMizan({ baseUrl: server.baseUrl });
    expect(await failure(mizan.call("a", {}, { signal: AbortSignal.abort() }))).toMatchObject({ name: "AbortError" });
    expect(await failure(mizan.fetch("a", {}, { signal: AbortSignal.abort() }))).toMatchObject({ name: "AbortError" });
    expect(await server.untaken()).toEqual([]);
  });

  test("an abort while the session opens ends the call and not the session", async () => {
    const mizan = createMizan({ baseUrl: server.baseUrl });
    const controller = new AbortController();
    const call = failure(mizan.call("a", {}, { signal: controller.signal }));
    const session = await server.expect("GET", "/session/");
    controller.abort();
    expect(await call).toMatchObject({ name: "AbortError" });
    session.reply({ contract: "c0ffee", csrf: null, protocol: 1 });
    expect(await mizan.initSession()).toMatchObject({ contract: "c0ffee" });
    expect(await server.untaken()).toEqual([]);
  });

  test("a call that was aborted while the session opened is never sent, whatever the transport", async () => {
    let open = (_: Session): void => {};
    const call = vi.fn(async () => ({ result: 1 }));
    const session = () =>
      new Promise<Session>((resolve) => {
        open = resolve;
      });
    const mizan = createMizan({ transport: { call, fetch: async () => ({}), session } });
    const controller = new AbortController();
    const aborted = failure(mizan.call("a", {}, { signal: controller.signal }));
    controller.abort();
    open({ contract: "", csrf: null, protocol: 1 });
    expect(await aborted).toMatchObject({ name: "AbortError" });
    await mizan.initSession();
    await server.untaken();
    expect(call).not.toHaveBeenCalled();
  });

  test("an abort between two tries ends the wait", async () => {
    BackOff.hold();
    const mizan = createMizan({ baseUrl: server.baseUrl });
    const controller = new AbortController();
    const read = failure(mizan.fetch("user", {}, { signal: controller.signal }));
    (await server.next()).drop();
    await server.untaken();
    controller.abort();
    expect(await read).toMatchObject({ name: "AbortError" });
  });

  test("a timeout ends it on both sides with code TIMEOUT", async () => {
    const mizan = createMizan({ baseUrl: server.baseUrl, session: false });
    const call = failure(mizan.call("a", {}, { timeout: 30 }));
    const request = await server.next();
    await request.aborted;
    expect(await call).toMatchObject({ code: "TIMEOUT", status: 0, message: "No answer within 30 ms" });
    expect(await call).toBeInstanceOf(MizanError);
  });

  test("a request that ends in time leaves neither listeners on the signal it was given nor a timer", async () => {
    const mizan = createMizan({ baseUrl: server.baseUrl, session: false });
    const controller = new AbortController();
    const remove = vi.spyOn(controller.signal, "removeEventListener");
    const add = vi.spyOn(controller.signal, "addEventListener");
    const setTimer = vi.spyOn(globalThis, "setTimeout");
    const clearTimer = vi.spyOn(globalThis, "clearTimeout");
    const call = mizan.call("a", {}, { signal: controller.signal, timeout: 10_000 });
    (await server.next()).reply({ result: 1 });
    await call;
    const timer = setTimer.mock.results[setTimer.mock.calls.findIndex(([, ms]) => ms === 10_000)]?.value;
    expect(clearTimer.mock.calls).toContainEqual([timer]);
    expect(remove.mock.calls.map(([, listener]) => listener)).toEqual(add.mock.calls.map(([, listener]) => listener));
  });
});

describe("instances", () => {
  test("are apart from each other", async () => {
    const [one, other] = [createMizan({ baseUrl: server.baseUrl }), createMizan({ baseUrl: server.baseUrl })];
    one.registerContext("user", { user_id: 5 });
    other.registerContext("user", { user_id: 5 });
    (await server.expect("GET", "/ctx/user/?user_id=5")).reply({ a: 1 });
    (await server.expect("GET", "/ctx/user/?user_id=5")).reply({ a: 1 });
    one.invalidate(["user"]);
    (await server.expect("GET", "/ctx/user/?user_id=5")).reply({ a: 2 });
    expect(await server.untaken()).toEqual([]);
  });

  test("send nothing before they are used", async () => {
    createMizan({ baseUrl: server.baseUrl });
    configure({ baseUrl: server.baseUrl });
    expect(await server.untaken()).toEqual([]);
  });

  test("the default one is made once, and is what configure made", async () => {
    expect(defaultMizan()).toBe(defaultMizan());
    const mizan = configure({ baseUrl: server.baseUrl });
    expect(defaultMizan()).toBe(mizan);
    const session = initSession();
    await server.session();
    expect(await session).toMatchObject({ contract: "c0ffee" });
  });

  test("the base is /api/mizan when nothing is said", async () => {
    const seen: string[] = [];
    vi.stubGlobal("fetch", (url: string) => {
      seen.push(url);
      return Promise.resolve(new Response('{"result":1}'));
    });
    const mizan = createMizan();
    await mizan.call("a", {});
    await mizan.fetch("user", { user_id: 5 });
    expect(seen).toEqual(["/api/mizan/session/", "/api/mizan/call/", "/api/mizan/ctx/user/?user_id=5"]);
  });
});

test("a fetch sends its params in order and without nulls", async () => {
  const read = createMizan({ baseUrl: server.baseUrl }).fetch("owners", {
    search: "a",
    page: 2,
    city: null,
    x: undefined,
  });
  (await server.expect("GET", "/ctx/owners/?page=2&search=a")).reply({});
  await read;
});
