import "./browser.js";
import { type CallOptions, createMizan, defaultMizan, type Mizan, type MizanError } from "@mizan/base";
import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, test } from "vitest";
import { LocalServer, type Received } from "../../base/test/LocalServer.js";
import { type Mutation, setMizan, useMizan, useMutation } from "../src/index.js";
import { type Page, show } from "./page.js";

let server: LocalServer;
let mizan: Mizan;
let page: Page;

beforeEach(async () => {
  server = await LocalServer.start();
  mizan = createMizan({ baseUrl: server.baseUrl, session: false });
});

afterEach(() => server.stop());

/** As generated code has them. */
const callRename = (args: { name: string }, options: CallOptions): Promise<{ ok: boolean }> =>
  (options.mizan ?? defaultMizan()).call("rename", args, { affects: ["user"], ...options });
const callResetAll = (options: CallOptions): Promise<null> =>
  (options.mizan ?? defaultMizan()).call("reset_all", {}, options);

/** What a function gives within a component that is mounted. */
function inComponent<T>(use: () => T): T {
  const given: T[] = [];
  page = show({ setup: () => void given.push(use()) }, mizan);
  return given[0] as T;
}

const useRename = () => inComponent(() => useMutation(callRename));
const shown = <A, R, E>({ loading, error, current }: Mutation<A, R, E>) => [loading, error, current];

async function answer(reply: (request: Received) => void): Promise<void> {
  reply(await server.next());
  await server.untaken();
}

test("nothing is sent before it is asked for", async () => {
  expect(shown(useRename())).toEqual([false, null, null]);
  expect(await server.untaken()).toEqual([]);
});

test("mutate goes from pending to data, and sends one call", async () => {
  const rename = useRename();
  rename.mutate({ name: "Ada" });
  expect(shown(rename)).toEqual([true, null, null]);
  await answer((request) => {
    expect(request.json()).toEqual({ fn: "rename", args: { name: "Ada" } });
    request.reply({ result: { ok: true } });
  });
  expect(shown(rename)).toEqual([false, null, { ok: true }]);
  expect(await server.untaken()).toEqual([]);
});

test("mutate goes from pending to error, and nothing is left unhandled", async () => {
  const rename = useRename();
  rename.mutate({ name: "" });
  await answer((request) => request.fail("VALIDATION_ERROR", 422, [{ code: "size", message: "", path: "args.name" }]));
  expect(shown(rename)).toMatchObject([false, { code: "VALIDATION_ERROR", status: 422 }, null]);
});

test("mutateAsync brings the result, and rejects with the error it shows", async () => {
  const rename = useRename();
  const good = rename.mutateAsync({ name: "Ada" });
  await answer((request) => request.reply({ result: { ok: true } }));
  expect(await good).toEqual({ ok: true });
  const bad = rename.mutateAsync({ name: "Ada" }).catch((error: MizanError) => error);
  expect(shown(rename)).toEqual([true, null, null]);
  await answer((request) => request.fail("OUT_OF_STOCK", 409));
  expect(await bad).toBe(rename.error);
});

test("a function without arguments is called without any", async () => {
  const reset = inComponent(() => useMutation<void, null>((_, options) => callResetAll(options)));
  reset.mutate();
  await answer((request) => {
    expect(request.json()).toEqual({ fn: "reset_all", args: {} });
    request.reply({ result: null });
  });
  expect(shown(reset)).toEqual([false, null, null]);
});

test("when runs overlap the latest is shown, whichever ends last", async () => {
  const rename = useRename();
  rename.mutate({ name: "first" });
  const first = await server.next();
  rename.mutate({ name: "second" });
  await answer((request) => request.reply({ result: { ok: true } }));
  first.fail("OUT_OF_STOCK", 409);
  await server.untaken();
  expect(shown(rename)).toEqual([false, null, { ok: true }]);
});

test("reset forgets what is shown, and what is still to come of it", async () => {
  const rename = useRename();
  rename.mutate({ name: "Ada" });
  const request = await server.next();
  rename.reset();
  expect(shown(rename)).toEqual([false, null, null]);
  request.reply({ result: { ok: true } });
  await server.untaken();
  expect(shown(rename)).toEqual([false, null, null]);
});

test("options of a run travel with it", async () => {
  const rename = useRename();
  const controller = new AbortController();
  rename.mutate({ name: "Ada" }, { headers: { "X-A": "1" }, signal: controller.signal });
  const request = await server.next();
  expect(request.headers["x-a"]).toBe("1");
  controller.abort();
  await request.aborted;
  await server.untaken();
  expect(rename.error).toMatchObject({ name: "AbortError" });
});

test("a run without an answer makes stale what the function may affect", async () => {
  mizan.registerContext("user", {});
  (await server.next()).reply({});
  useRename().mutate({ name: "Ada" });
  await answer((request) => request.drop());
  expect(await server.untaken()).toEqual(["GET /ctx/user/"]);
});

test("a run goes on when its component is unmounted", async () => {
  const entry = mizan.registerContext("user", {});
  (await server.next()).reply({});
  useRename().mutate({ name: "Ada" });
  const request = await server.next();
  await page.close();
  request.reply({ result: { ok: true }, invalidate: ["user"] });
  expect((await server.next()).path).toBe("/ctx/user/");
  expect(entry.getState().isFetching).toBe(true);
});

test("a component shows what comes of its run", async () => {
  let rename: Mutation<{ name: string }, { ok: boolean }> | undefined;
  const { text } = show(
    {
      setup() {
        rename = useMutation(callRename);
        return () => `${rename?.loading} ${rename?.current?.ok} ${rename?.error?.code}`;
      },
    },
    mizan,
  );
  rename?.mutate({ name: "Ada" });
  flushSync();
  expect(text()).toBe("true undefined undefined");
  await answer((request) => request.fail("OUT_OF_STOCK", 409));
  expect(text()).toBe("false undefined OUT_OF_STOCK");
});

test("useMizan gives what was set above, and the default one without", () => {
  const seen: Mizan[] = [];
  show({ setup: () => void seen.push(useMizan()) }, mizan);
  show({ setup: () => void seen.push(setMizan({ mizan: defaultMizan() }), useMizan()) }, mizan);
  expect(seen).toEqual([mizan, defaultMizan(), defaultMizan()]);
});
