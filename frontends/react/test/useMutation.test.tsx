import "./browser.js";
import { type CallOptions, createMizan, defaultMizan, type Mizan, type MizanError } from "@mizan/base";
import { act, cleanup, renderHook } from "@testing-library/react";
import { type ReactNode, StrictMode } from "react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { LocalServer, type Received } from "../../base/test/LocalServer.js";
import { MizanProvider, useMutation } from "../src/index.js";

let server: LocalServer;
let mizan: Mizan;

beforeEach(async () => {
  server = await LocalServer.start();
  mizan = createMizan({ baseUrl: server.baseUrl, session: false });
});

afterEach(async () => {
  cleanup();
  await server.stop();
});

const wrapper = ({ children }: { children: ReactNode }) => (
  <StrictMode>
    <MizanProvider mizan={mizan}>{children}</MizanProvider>
  </StrictMode>
);

/** As generated code has them. */
const callRename = (args: { name: string }, options: CallOptions): Promise<{ ok: boolean }> =>
  (options.mizan ?? defaultMizan()).call("rename", args, { affects: ["user"], ...options });
const callResetAll = (options: CallOptions): Promise<null> =>
  (options.mizan ?? defaultMizan()).call("reset_all", {}, options);

const useRename = () => useMutation(callRename);

async function answer(reply: (request: Received) => void): Promise<void> {
  const request = await act(() => server.next());
  await act(async () => {
    reply(request);
    await server.untaken();
  });
}

test("nothing is sent before it is asked for", async () => {
  const { result } = renderHook(useRename, { wrapper });
  expect(result.current).toMatchObject({ isPending: false, error: null, data: null });
  expect(await server.untaken()).toEqual([]);
});

test("mutate goes from pending to data, and sends one call", async () => {
  const { result } = renderHook(useRename, { wrapper });
  act(() => result.current.mutate({ name: "Ada" }));
  expect(result.current).toMatchObject({ isPending: true, error: null, data: null });
  await answer((request) => {
    expect(request.json()).toEqual({ fn: "rename", args: { name: "Ada" } });
    request.reply({ result: { ok: true } });
  });
  expect(result.current).toMatchObject({ isPending: false, error: null, data: { ok: true } });
  expect(await server.untaken()).toEqual([]);
});

test("mutate goes from pending to error, and nothing is left unhandled", async () => {
  const { result } = renderHook(useRename, { wrapper });
  act(() => result.current.mutate({ name: "" }));
  await answer((request) => request.fail("VALIDATION_ERROR", 422, [{ code: "size", message: "", path: "args.name" }]));
  expect(result.current).toMatchObject({ isPending: false, data: null });
  expect(result.current.error).toMatchObject({ code: "VALIDATION_ERROR", status: 422 });
});

test("mutateAsync brings the result, and rejects with the error it shows", async () => {
  const { result } = renderHook(useRename, { wrapper });
  let run = Promise.resolve<unknown>(null);
  act(() => {
    run = result.current.mutateAsync({ name: "Ada" });
  });
  await answer((request) => request.reply({ result: { ok: true } }));
  expect(await run).toEqual({ ok: true });
  act(() => {
    run = result.current.mutateAsync({ name: "Ada" }).catch((error: MizanError) => error);
  });
  expect(result.current).toMatchObject({ isPending: true, data: null });
  await answer((request) => request.fail("OUT_OF_STOCK", 409));
  expect(await run).toBe(result.current.error);
});

test("a function without arguments is called without any", async () => {
  const { result } = renderHook(() => useMutation<void, null>((_, options) => callResetAll(options)), { wrapper });
  act(() => result.current.mutate());
  await answer((request) => {
    expect(request.json()).toEqual({ fn: "reset_all", args: {} });
    request.reply({ result: null });
  });
  expect(result.current).toMatchObject({ isPending: false, error: null, data: null });
});

test("when runs overlap the latest is shown, whichever ends last", async () => {
  const { result } = renderHook(useRename, { wrapper });
  act(() => result.current.mutate({ name: "first" }));
  const first = await act(() => server.next());
  act(() => result.current.mutate({ name: "second" }));
  await answer((request) => request.reply({ result: { ok: true } }));
  expect(result.current).toMatchObject({ isPending: false, data: { ok: true } });
  await act(async () => {
    first.fail("OUT_OF_STOCK", 409);
    await server.untaken();
  });
  expect(result.current).toMatchObject({ isPending: false, data: { ok: true }, error: null });
});

test("reset forgets what is shown, and what is still to come of it", async () => {
  const { result } = renderHook(useRename, { wrapper });
  act(() => result.current.mutate({ name: "Ada" }));
  const request = await act(() => server.next());
  act(() => result.current.reset());
  expect(result.current).toMatchObject({ isPending: false, error: null, data: null });
  await act(async () => {
    request.reply({ result: { ok: true } });
    await server.untaken();
  });
  expect(result.current.data).toBeNull();
});

test("its functions stay the same from render to render", async () => {
  const { result, rerender } = renderHook(() => useMutation(callRename), { wrapper });
  const { mutate, mutateAsync, reset } = result.current;
  rerender();
  expect(result.current).toMatchObject({ mutate, mutateAsync, reset });
});

test("its functions stay the same although each render brings another call", async () => {
  const { result, rerender } = renderHook(
    () => useMutation<void, unknown>((_, options) => callRename({ name: "x" }, options)),
    {
      wrapper,
    },
  );
  const { mutate } = result.current;
  rerender();
  expect(result.current.mutate).toBe(mutate);
});

test("a run may go to another instance", async () => {
  const other = await LocalServer.start();
  const { result } = renderHook(useRename, { wrapper });
  const elsewhere = createMizan({ baseUrl: other.baseUrl, session: false });
  act(() => result.current.mutate({ name: "Ada" }, { mizan: elsewhere }));
  const request = await act(() => other.next());
  await act(async () => {
    request.reply({ result: { ok: true } });
    await other.untaken();
  });
  expect(result.current.data).toEqual({ ok: true });
  expect(await server.untaken()).toEqual([]);
  await other.stop();
});

test("options of a run travel with it", async () => {
  const { result } = renderHook(useRename, { wrapper });
  const controller = new AbortController();
  act(() => result.current.mutate({ name: "Ada" }, { headers: { "X-A": "1" }, signal: controller.signal }));
  const request = await act(() => server.next());
  expect(request.headers["x-a"]).toBe("1");
  controller.abort();
  await act(() => request.aborted);
  expect(result.current.error).toMatchObject({ name: "AbortError" });
});

test("a run without an answer makes stale what the function may affect", async () => {
  mizan.registerContext("user", {});
  (await server.next()).reply({});
  const { result } = renderHook(() => useMutation(callRename), { wrapper });
  act(() => result.current.mutate({ name: "Ada" }));
  await answer((request) => request.drop());
  expect(await server.untaken()).toEqual(["GET /ctx/user/"]);
});

test("a run goes on when its component is unmounted", async () => {
  const entry = mizan.registerContext("user", {});
  (await server.next()).reply({});
  const { result, unmount } = renderHook(useRename, { wrapper });
  act(() => result.current.mutate({ name: "Ada" }));
  const request = await server.next();
  unmount();
  request.reply({ result: { ok: true }, invalidate: ["user"] });
  expect((await server.next()).path).toBe("/ctx/user/");
  expect(entry.getState().isFetching).toBe(true);
});
