import { Window } from "happy-dom";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createMizan, type InvalidationTarget, MizanError } from "../src/index.js";
import { type IpcTransport, ipcTransport } from "../src/ipcTransport.js";
import { BackOff } from "./BackOff.js";
import { bundledSize, documentedSize } from "./bundledSize.js";
import { HandBridge } from "./HandBridge.js";
import { until } from "./until.js";

afterEach(() => {
  vi.unstubAllGlobals();
  globalThis.mizanBridge = undefined;
});

const failure = (promise: Promise<unknown>): Promise<MizanError> =>
  promise.then(
    (value) => Promise.reject(new Error(`${JSON.stringify(value)} (expected: a failure)`)),
    (error) => error,
  );

function connected(): { bridge: HandBridge; transport: IpcTransport } {
  const bridge = new HandBridge();
  return { bridge, transport: ipcTransport({ bridge }) };
}

describe("a call", () => {
  test("is one frame of canonical JSON and brings the whole answer", async () => {
    const { bridge, transport } = connected();
    const pending = transport.call("echo", { b: 1, a: undefined, c: [null] }, {});
    const frame = await bridge.expect("call");
    expect(bridge.texts).toEqual(['{"args":{"b":1,"c":[null]},"fn":"echo","id":"1","type":"call"}']);
    bridge.result(frame, { x: 1 }, { invalidate: ["user"], merge: [] });
    expect(await pending).toMatchObject({ result: { x: 1 }, invalidate: ["user"], merge: [] });
  });

  test("gets its own answer, whichever comes first", async () => {
    const { bridge, transport } = connected();
    const [one, other] = [transport.call("one", {}, {}), transport.call("other", {}, {})];
    const [first, second] = [await bridge.next(), await bridge.next()];
    bridge.result(second, 2);
    bridge.result(first, 1);
    expect([(await one).result, (await other).result]).toEqual([1, 2]);
    expect(bridge.opened).toBe(1);
  });

  test("is never repeated, not when there is no room for it", async () => {
    const { bridge, transport } = connected();
    const pending = failure(transport.call("echo", {}, {}));
    bridge.fail(await bridge.next(), "UNAVAILABLE");
    expect(await pending).toMatchObject({ code: "UNAVAILABLE", status: 503 });
    expect(bridge.untaken()).toEqual([]);
  });

  test.each([
    ["VALIDATION_ERROR", 422],
    ["NOT_FOUND", 404],
    ["UNAUTHORIZED", 401],
    ["FORBIDDEN", 403],
    ["BAD_REQUEST", 400],
    ["PAYLOAD_TOO_LARGE", 413],
    ["NOT_IMPLEMENTED", 501],
    ["INTERNAL_ERROR", 500],
    ["OUT_OF_STOCK", 400],
  ])("that fails with %s counts as %i", async (code, status) => {
    const { bridge, transport } = connected();
    const pending = failure(transport.call("echo", {}, {}));
    bridge.fail(await bridge.next(), code, { left: 0 });
    const error = await pending;
    expect(error).toBeInstanceOf(MizanError);
    expect(error).toMatchObject({ code, status, message: `about ${code}`, details: { left: 0 } });
  });

  test("that is aborted ends at once, and its late answer disturbs nobody", async () => {
    const { bridge, transport } = connected();
    const controller = new AbortController();
    const pending = failure(transport.call("echo", {}, { signal: controller.signal }));
    const late = await bridge.next();
    controller.abort();
    expect(await pending).toMatchObject({ name: "AbortError" });
    bridge.result(late, 1);
    const next = transport.call("echo", {}, {});
    bridge.result(await bridge.next(), 2);
    expect((await next).result).toBe(2);
  });

  test("that is aborted before it is sent is never sent", async () => {
    const { bridge, transport } = connected();
    expect(await failure(transport.call("echo", {}, { signal: AbortSignal.abort() }))).toMatchObject({
      name: "AbortError",
    });
    expect(bridge.texts).toEqual([]);
  });

  test("over an instance ends with its timeout, and marks what it may affect", async () => {
    const bridge = new HandBridge();
    const mizan = createMizan({ transport: ipcTransport({ bridge }) });
    const view = mizan.registerContext<{ a: number }>("user", {});
    bridge.result(await bridge.expect("fetch"), { a: 1 });
    await until(view, (state) => state.status === "success");
    const pending = failure(mizan.call("rename", {}, { timeout: 1, affects: ["user"] }));
    await bridge.expect("call");
    expect(await pending).toMatchObject({ code: "TIMEOUT" });
    bridge.result(await bridge.expect("fetch"), { a: 2 });
    await until(view, (state) => state.data?.a === 2);
  });
});

describe("a read", () => {
  test("sends its params as they are", async () => {
    const { bridge, transport } = connected();
    const pending = transport.fetch("user", { user_id: 5, tags: ["a"] }, {});
    const frame = await bridge.expect("fetch");
    expect(frame).toMatchObject({ context: "user", params: { user_id: 5, tags: ["a"] } });
    bridge.result(frame, { user_profile: {} });
    expect(await pending).toEqual({ user_profile: {} });
  });

  test("is tried again when there is no room for it", async () => {
    const backOff = BackOff.hold();
    const { bridge, transport } = connected();
    const pending = transport.fetch("user", {}, {});
    bridge.fail(await bridge.next(), "UNAVAILABLE");
    await backOff.end(200);
    bridge.result(await bridge.next(), { a: 1 });
    expect(await pending).toEqual({ a: 1 });
  });
});

describe("news", () => {
  test("come for what was read, which is watched before it is read", async () => {
    const told: unknown[] = [];
    const bridge = new HandBridge();
    const transport = ipcTransport({ bridge, onStale: (targets) => told.push(...targets) });
    const pending = transport.fetch("user", { user_id: 5 }, {});
    const watch = await bridge.expect("watch");
    expect(watch).toMatchObject({ context: "user", params: { user_id: 5 } });
    expect(bridge.untaken()).toEqual([]);
    bridge.ok(watch);
    bridge.result(await bridge.expect("fetch"), {});
    await pending;
    bridge.receive({ type: "stale", ids: [watch.id, "another"] });
    expect(told).toEqual([{ context: "user", params: { user_id: 5 } }]);
    expect(await bridge.expect("unwatch")).toMatchObject({ to: watch.id });
    bridge.receive({ type: "stale", ids: [watch.id] });
    expect(told).toHaveLength(1);
  });

  test("make a mounted instance read and watch again, and one that nobody looks at no more", async () => {
    const bridge = new HandBridge();
    const stale = (targets: readonly InvalidationTarget[]) => mizan.invalidate(targets);
    const mizan = createMizan({ transport: ipcTransport({ bridge, onStale: stale }) });
    const view = mizan.registerContext<{ a: number }>("user", {});
    const watch = await bridge.expect("watch");
    bridge.ok(watch);
    bridge.result(await bridge.expect("fetch"), { a: 1 });
    await until(view, (state) => state.data?.a === 1);

    bridge.receive({ type: "stale", ids: [watch.id] });
    bridge.ok(await bridge.expect("unwatch"));
    const second = await bridge.expect("watch");
    expect(second.id).not.toBe(watch.id);
    bridge.ok(second);
    bridge.result(await bridge.expect("fetch"), { a: 2 });
    await until(view, (state) => state.data?.a === 2);

    view.unregister();
    bridge.receive({ type: "stale", ids: [second.id] });
    bridge.ok(await bridge.expect("unwatch"));
    expect(bridge.untaken()).toEqual([]);
  });

  test("are not asked for twice by equal reads, and both wait for the watch", async () => {
    const bridge = new HandBridge();
    const transport = ipcTransport({ bridge, onStale: () => {} });
    const both = [transport.fetch("user", { a: 1, b: null }, {}), transport.fetch("user", { a: 1 }, {})];
    const watch = await bridge.expect("watch");
    expect(bridge.untaken()).toEqual([]);
    bridge.ok(watch);
    bridge.result(await bridge.expect("fetch"), {});
    bridge.result(await bridge.expect("fetch"), {});
    await Promise.all(both);
  });

  test("are missing where watching is refused; the read says why", async () => {
    const bridge = new HandBridge();
    const transport = ipcTransport({ bridge, onStale: () => {} });
    const pending = failure(transport.fetch("account", {}, {}));
    bridge.fail(await bridge.expect("watch"), "UNAUTHORIZED");
    bridge.fail(await bridge.expect("fetch"), "UNAUTHORIZED");
    expect(await pending).toMatchObject({ code: "UNAUTHORIZED", status: 401 });
  });

  test("are kept for 900 instances; the oldest then counts as stale", async () => {
    const told: unknown[] = [];
    const bridge = new HandBridge();
    const transport = ipcTransport({ bridge, onStale: (targets) => told.push(...targets) });
    for (let id = 1; id <= 901; id++) {
      const pending = transport.fetch("user", { id }, {});
      bridge.ok(await bridge.expect("watch"));
      if (id === 901) {
        expect(await bridge.expect("unwatch")).toMatchObject({ to: "w1" });
      }
      bridge.result(await bridge.expect("fetch"), {});
      await pending;
    }
    expect(told).toEqual([{ context: "user", params: { id: 1 } }]);
  });

  test("come to a watch by hand until it ends", async () => {
    let times = 0;
    const { bridge, transport } = connected();
    const pending = transport.watch("user", { user_id: 5 }, () => times++);
    const watch = await bridge.expect("watch");
    bridge.ok(watch);
    const end = await pending;
    bridge.receive({ type: "stale", ids: [watch.id] });
    bridge.receive({ type: "stale", ids: [watch.id] });
    expect(times).toBe(2);
    end();
    end();
    expect(await bridge.expect("unwatch")).toMatchObject({ to: watch.id });
    bridge.receive({ type: "stale", ids: [watch.id] });
    expect(times).toBe(2);
    expect(bridge.untaken()).toEqual([]);
  });

  test("that are refused reject", async () => {
    const { bridge, transport } = connected();
    const pending = failure(transport.watch("account", {}, () => {}));
    bridge.fail(await bridge.expect("watch"), "FORBIDDEN");
    expect(await pending).toMatchObject({ code: "FORBIDDEN", status: 403 });
  });
});

describe("a connection that is lost", () => {
  test("fails what waits, and is opened again by the next call", async () => {
    const { bridge, transport } = connected();
    const pending = failure(transport.call("echo", {}, {}));
    await bridge.next();
    bridge.lose("the page does not take its frames");
    expect(await pending).toMatchObject({
      code: "NETWORK",
      status: 0,
      message: "The connection was closed: the page does not take its frames",
    });
    const next = transport.call("echo", {}, {});
    bridge.result(await bridge.next(), 1);
    await next;
    expect(bridge.opened).toBe(2);
  });

  test("makes stale what is watched, which is watched again with the next one", async () => {
    let times = 0;
    const { bridge, transport } = connected();
    const watching = transport.watch("user", {}, () => times++);
    const watch = await bridge.expect("watch");
    bridge.ok(watch);
    await watching;
    bridge.lose("gone");
    expect(times).toBe(1);
    const call = transport.call("echo", {}, {});
    const again = await bridge.expect("watch");
    expect(again).toMatchObject({ context: "user", id: watch.id });
    bridge.ok(again);
    bridge.result(await bridge.expect("call"), 1);
    await call;
    expect(times).toBe(2);
    bridge.receive({ type: "stale", ids: [watch.id] });
    expect(times).toBe(3);
  });
});

describe("the window's bridge", () => {
  test("is taken when it is there", async () => {
    const bridge = new HandBridge();
    globalThis.mizanBridge = bridge;
    const pending = ipcTransport().call("echo", {}, {});
    bridge.result(await bridge.next(), 1);
    expect((await pending).result).toBe(1);
  });

  test("is waited for", async () => {
    const window = new Window();
    vi.stubGlobal("addEventListener", window.addEventListener.bind(window));
    vi.stubGlobal("removeEventListener", window.removeEventListener.bind(window));
    const pending = ipcTransport().call("echo", {}, {});
    const bridge = new HandBridge();
    globalThis.mizanBridge = bridge;
    window.dispatchEvent(new window.Event("mizan:bridge"));
    bridge.result(await bridge.next(), 1);
    expect((await pending).result).toBe(1);
  });

  test("is missed with a sentence where there is no window", async () => {
    let giveUp = () => {};
    vi.stubGlobal("setTimeout", (action: () => void, ms: number) => {
      expect(ms).toBe(10_000);
      giveUp = action;
      return 0;
    });
    const pending = failure(ipcTransport().call("echo", {}, {}));
    giveUp();
    expect(await pending).toMatchObject({
      code: "NETWORK",
      message: "No window has given this page a bridge (expected: a Mizan desktop window)",
    });
  });
});

test("the entry point is as small as the README says, and shares the kernel's parts", async () => {
  const kernel = await bundledSize(new URL("../src/index.ts", import.meta.url));
  const both = await bundledSize(new URL("./kernelWithIpc.ts", import.meta.url));
  const { size, bound } = await documentedSize("IPC, beside the kernel");
  expect(both - kernel).toBeLessThanOrEqual(bound);
  expect(Math.abs(both - kernel - size), `${both - kernel} bytes`).toBeLessThanOrEqual(50);
});
