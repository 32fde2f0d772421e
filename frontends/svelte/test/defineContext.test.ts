import "./browser.js";
import { createMizan, type Mizan } from "@mizan/base";
import { flushSync } from "svelte";
import { fromStore, writable } from "svelte/store";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LocalServer } from "../../base/test/LocalServer.js";
import { defineContext, type MizanResource } from "../src/index.js";
import { answer, type Page, show } from "./page.js";
import type { Tree } from "./Tree.svelte";

interface Data {
  readonly profile: { readonly name: string };
  readonly orders: readonly { readonly id: number }[];
}

const user = defineContext<{ readonly user_id: number; readonly tab?: string | null | undefined }, Data>("user");
const vets = defineContext<Record<string, never>, { all: string[] }>("vets", {});
const ADA: Data = { profile: { name: "Ada" }, orders: [{ id: 1 }] };
const BOB: Data = { profile: { name: "Bob" }, orders: [] };

let server: LocalServer;
let mizan: Mizan;
let renders: Record<string, number>;

beforeEach(async () => {
  server = await LocalServer.start();
  mizan = createMizan({ baseUrl: server.baseUrl, session: false });
  renders = {};
});

afterEach(() => server.stop());

const open = (tree: Tree): Page => show(tree, mizan);
const reply = (body: unknown): Promise<void> => answer(server, (request) => request.reply(body));

/** A component whose text is evaluated as often as `renders` says. */
const component = (name: string, setup: () => () => unknown): Tree => ({
  setup() {
    const render = setup();
    return () => {
      renders[name] = (renders[name] ?? 0) + 1;
      return render();
    };
  },
});

const Name = component("Name", () => {
  const profile = user.member("profile");
  return () => profile.current?.name ?? "nobody";
});
const Orders = component("Orders", () => {
  const orders = user.member("orders");
  return () => `${orders.current?.length ?? "no"} orders`;
});
const State = component("State", () => {
  const whole = user.get();
  return () => {
    const { current, loading, error, stale } = whole;
    return [loading && "loading", stale && "stale", error?.code, current?.profile.name].filter(Boolean).join(" ");
  };
});
/** Mounts a user for what is below it. */
const User = (id: () => number, ...below: Tree[]): Tree => ({
  setup: () => void user.set(() => ({ user_id: id() })),
  below,
});

describe("a set context", () => {
  test("is fetched once for all below it", async () => {
    const { text } = open(User(() => 5, Name, Orders, State));
    flushSync();
    expect(text()).toBe("nobodyno ordersloading");
    await answer(server, (request) => {
      expect(request.path).toBe("/ctx/user/?user_id=5");
      request.reply(ADA);
    });
    expect(text()).toBe("Ada1 ordersAda");
    expect(await server.untaken()).toEqual([]);
  });

  test("is fetched although nothing reads it", async () => {
    open(User(() => 5));
    expect(await server.untaken()).toEqual(["GET /ctx/user/?user_id=5"]);
  });

  test("is read by the component that sets it, too", async () => {
    const { text } = open(
      component("Both", () => {
        const whole = user.set({ user_id: 5 });
        const profile = user.member("profile");
        return () => `${profile.current?.name} ${whole.current?.orders.length}`;
      }),
    );
    await reply(ADA);
    expect(text()).toBe("Ada 1");
    expect(await server.untaken()).toEqual([]);
  });

  test("is shared with who sets the same params", async () => {
    const Other: Tree = { setup: () => void user.set({ tab: null, user_id: 5 }), below: [Orders] };
    const { text } = open({ below: [User(() => 5, Name), Other] });
    await reply(ADA);
    expect(text()).toBe("Ada1 orders");
    expect(await server.untaken()).toEqual([]);
  });

  test("set up again with equal params neither fetches nor evaluates its readers", async () => {
    const turn = fromStore(writable(0));
    open(User(() => 5 + 0 * turn.current, Name));
    await reply(ADA);
    const before = renders["Name"];
    turn.current++;
    flushSync();
    expect(renders["Name"]).toBe(before);
    expect(await server.untaken()).toEqual([]);
  });

  test("with other params moves on, aborts what it waited for, and never shows the old data", async () => {
    const id = fromStore(writable(5));
    const { text } = open(User(() => id.current, Name));
    const five = await server.next();
    id.current = 6;
    const six = await server.next();
    await five.aborted;
    expect(six.path).toBe("/ctx/user/?user_id=6");
    six.reply(BOB);
    await server.untaken();
    expect(text()).toBe("Bob");
    id.current = 7;
    flushSync();
    expect(text()).toBe("nobody");
  });

  test("unmounted aborts its fetch, and leaves nothing mounted behind", async () => {
    const page = open(User(() => 5, Name));
    const request = await server.next();
    await page.close();
    await request.aborted;
    expect(mizan.context("user", { user_id: 5 }).getState().status).toBe("idle");
  });

  test("that is missing is said by name", () => {
    expect(() => open(Name)).toThrow("user: context is not set (expected: its set function, here or above)");
  });

  test("is known to be there or not", () => {
    const Ask = component("Ask", () => {
      const there = user.isMounted();
      return () => there;
    });
    const { text } = open({ below: [Ask, User(() => 5, Ask)] });
    expect(text()).toBe("falsetrue");
  });

  test("nested in another of its kind wins", async () => {
    const { text } = open(
      User(
        () => 5,
        User(() => 6, Name),
      ),
    );
    for (let i = 0; i < 2; i++) {
      await answer(server, (request) => request.reply(request.path.endsWith("6") ? BOB : ADA));
    }
    expect(text()).toBe("Bob");
  });

  test("of one instance only is mounted by who reads it", async () => {
    const Vets = component("Vets", () => {
      const all = vets.member("all");
      const whole = vets.get();
      return () => `${whole.loading} ${all.current}`;
    });
    const { text } = open({ below: [Vets, Vets] });
    await answer(server, (request) => {
      expect(request.path).toBe("/ctx/vets/");
      request.reply({ all: ["Eve"] });
    });
    expect(text()).toBe("false Evefalse Eve");
    expect(await server.untaken()).toEqual([]);
  });
});

describe("readers", () => {
  const all = User(() => 5, Name, Orders, State);

  test("of a member are evaluated only when that member changes", async () => {
    const { text } = open(all);
    await reply(ADA);
    const before = { ...renders };
    mizan.invalidate(["user"]);
    await reply({ ...ADA, orders: [] });
    expect(text()).toContain("0 orders");
    expect(renders["Name"]).toBe(before["Name"]);
    expect(renders["Orders"]).toBe((before["Orders"] ?? 0) + 1);
  });

  test("of everything see stale, loading and the failure beside the data", async () => {
    const { text } = open(all);
    await reply(ADA);
    mizan.invalidate(["user"]);
    const request = await server.next();
    flushSync();
    expect(text()).toContain("loading stale Ada");
    request.fail("INTERNAL_ERROR", 500);
    await server.untaken();
    expect(text()).toBe("Ada1 ordersstale INTERNAL_ERROR Ada");
  });

  test("can refresh, whole or member", async () => {
    const resources: MizanResource<unknown>[] = [];
    const { text } = open({
      setup() {
        resources.push(user.set({ user_id: 5 }), user.member("profile"));
        return () => resources[0]?.error?.code ?? JSON.stringify(resources[1]?.current);
      },
    });
    await answer(server, (request) => request.fail("NOT_FOUND", 404));
    expect(text()).toBe("NOT_FOUND");
    for (const [resource, data] of [
      [resources[0], ADA],
      [resources[1], BOB],
    ] as const) {
      const refreshed = resource?.refresh();
      await reply(data);
      await refreshed;
      expect(text()).toBe(JSON.stringify(data.profile));
    }
  });

  test("of a member that the bundle does not have read null, whatever its name", async () => {
    const odd = defineContext<object, { toString: () => string }>("odd", {});
    const { text } = open(
      component("Odd", () => {
        const member = odd.member("toString");
        return () => (member.current === null ? "null" : "inherited");
      }),
    );
    await reply({});
    expect(text()).toBe("null");
  });
});

test("a mutation refreshes exactly the instance that its answer names, once", async () => {
  const { text } = open({ below: [User(() => 5, Name), User(() => 6, Name)] });
  for (let i = 0; i < 2; i++) {
    await answer(server, (request) => request.reply(request.path.endsWith("6") ? BOB : ADA));
  }
  const renamed = mizan.call("rename", { user_id: 5 });
  (await server.next()).reply({ result: null, invalidate: [{ context: "user", params: { user_id: 5 } }] });
  await renamed;
  await answer(server, (request) => {
    expect(request.path).toBe("/ctx/user/?user_id=5");
    request.reply({ ...ADA, profile: { name: "Eve" } });
  });
  expect(text()).toBe("EveBob");
  expect(await server.untaken()).toEqual([]);
});
