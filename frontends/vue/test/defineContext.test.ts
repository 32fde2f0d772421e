import "./browser.js";
import { createMizan, type Mizan } from "@mizan/base";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type Component,
  createApp,
  defineComponent,
  effectScope,
  h,
  KeepAlive,
  nextTick,
  onErrorCaptured,
  ref,
  Suspense,
  shallowRef,
} from "vue";
import { LocalServer } from "../../base/test/LocalServer.js";
import { defineContext, mizanPlugin } from "../src/index.js";
import { answer, type Page, show } from "./page.js";

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
let page: Page | undefined;

beforeEach(async () => {
  server = await LocalServer.start();
  mizan = createMizan({ baseUrl: server.baseUrl, session: false });
  renders = {};
});

afterEach(async () => {
  page?.app.unmount();
  const complaints = page?.complaints ?? [];
  page = undefined;
  await server.stop();
  expect(complaints).toEqual([]);
});

const open = (root: Component): Page => {
  page = show(root, mizan);
  return page;
};
const reply = (body: unknown): Promise<void> => answer(server, (request) => request.reply(body));

/** A component whose setup gives what it renders; each rendering counts. */
const component = (name: string, setup: () => () => unknown): Component =>
  defineComponent({
    name,
    setup(_, { slots }) {
      const render = setup();
      return () => {
        renders[name] = (renders[name] ?? 0) + 1;
        return [h("p", String(render())), slots["default"]?.()];
      };
    },
  });

const Name = component("Name", () => {
  const profile = user.useMember("profile");
  return () => profile.value?.name ?? "nobody";
});
const Orders = component("Orders", () => {
  const orders = user.useMember("orders");
  return () => `${orders.value?.length ?? "no"} orders`;
});
const State = component("State", () => {
  const { status, data, error, isFetching, isStale } = user.use();
  return () => {
    const flags = [status.value, isFetching.value && "fetching", isStale.value && "stale"];
    return [...flags, error.value?.code, data.value?.profile.name].filter(Boolean).join(" ");
  };
});
/** Mounts a user for what is below it. */
const User = (id: () => number, ...children: Component[]): Component =>
  defineComponent({
    setup() {
      user.use(() => ({ user_id: id() }));
      return () => children.map((child) => h(child));
    },
  });

describe("a mounted context", () => {
  test("is fetched once for all below it", async () => {
    const { text } = open(User(() => 5, Name, Orders, State));
    await nextTick();
    expect(text()).toBe("nobodyno ordersloading fetching");
    await answer(server, (request) => {
      expect(request.path).toBe("/ctx/user/?user_id=5");
      request.reply(ADA);
    });
    expect(text()).toBe("Ada1 orderssuccess Ada");
    expect(await server.untaken()).toEqual([]);
  });

  test("is fetched although nothing reads it", async () => {
    open(User(() => 5));
    expect(await server.untaken()).toEqual(["GET /ctx/user/?user_id=5"]);
  });

  test("is read by the component that mounts it, too", async () => {
    const { text } = open(
      component("Both", () => {
        user.use({ user_id: 5 });
        const profile = user.useMember("profile");
        const { status } = user.use();
        return () => `${profile.value?.name} ${status.value}`;
      }),
    );
    await reply(ADA);
    expect(text()).toBe("Ada success");
    expect(await server.untaken()).toEqual([]);
  });

  test("is shared with who mounts the same params", async () => {
    const Other = defineComponent(() => {
      user.use({ tab: null, user_id: 5 });
      return () => h(Orders);
    });
    const { text } = open(() => [h(User(() => 5, Name)), h(Other)]);
    await reply(ADA);
    expect(text()).toBe("Ada1 orders");
    expect(await server.untaken()).toEqual([]);
  });

  test("takes params as a value, a ref or a getter", async () => {
    const params = shallowRef({ user_id: 6 });
    const Three = component("Three", () => {
      const all = [user.use({ user_id: 5 }), user.use(params), user.use(() => ({ user_id: 7 }))];
      return () => all.map(({ data }) => data.value?.profile.name).join();
    });
    const { text } = open(Three);
    await nextTick();
    for (const name of ["Five", "Six", "Seven"]) {
      await reply({ ...ADA, profile: { name } });
    }
    expect(text()).toBe("Five,Six,Seven");
  });

  test("set up again with equal params neither fetches nor renders its readers", async () => {
    const turn = ref(0);
    open(User(() => 5 + 0 * turn.value, Name));
    await reply(ADA);
    const before = renders["Name"];
    turn.value++;
    await nextTick();
    expect(renders["Name"]).toBe(before);
    expect(await server.untaken()).toEqual([]);
  });

  test("with other params moves on, aborts what it waited for, and never shows the old data", async () => {
    const id = ref(5);
    const { text } = open(User(() => id.value, Name));
    const five = await server.next();
    id.value = 6;
    await nextTick();
    const six = await server.next();
    await five.aborted;
    expect(six.path).toBe("/ctx/user/?user_id=6");
    six.reply(BOB);
    await server.untaken();
    await nextTick();
    expect(text()).toBe("Bob");
    id.value = 7;
    await nextTick();
    expect(text()).toBe("nobody");
  });

  test("unmounted aborts its fetch", async () => {
    const { app } = open(User(() => 5));
    const request = await server.next();
    app.unmount();
    page = undefined;
    await request.aborted;
  });

  test("that is missing is said by name", () => {
    const { complaints } = open(Name);
    expect(String(complaints)).toContain(
      "user: context is not mounted (expected: its composable with params, here or above)",
    );
    complaints.length = 0;
  });

  test("is known to be there or not", () => {
    const Here = component("Here", () => {
      const before = user.isMounted();
      user.use({ user_id: 5 });
      const after = user.isMounted();
      return () => `${before} ${after}`;
    });
    const There = component("There", () => {
      const there = user.isMounted();
      return () => there;
    });
    const { text } = open(() => [h(There), h(Here, null, { default: () => h(There) })]);
    expect(text()).toBe("falsefalse truetrue");
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
      const all = vets.useMember("all");
      const { status } = vets.use();
      return () => `${status.value} ${all.value}`;
    });
    const { text } = open(() => [h(Vets), h(Vets)]);
    await answer(server, (request) => {
      expect(request.path).toBe("/ctx/vets/");
      request.reply({ all: ["Eve"] });
    });
    expect(text()).toBe("success Evesuccess Eve");
    expect(await server.untaken()).toEqual([]);
  });

  test("stays mounted in a component that is kept alive", async () => {
    const here = ref(true);
    const Kept = User(() => 5, Name);
    open(() => h(KeepAlive, () => (here.value ? h(Kept) : undefined)));
    await reply(ADA);
    here.value = false;
    await nextTick();
    mizan.invalidate(["user"]);
    await reply(BOB);
    here.value = true;
    await nextTick();
    expect(page?.text()).toBe("Bob");
  });

  test("outside of components lives as long as its scope", async () => {
    const app = createApp({}).use(mizanPlugin, { mizan });
    const scope = effectScope(true);
    const state = app.runWithContext(() => scope.run(() => user.use({ user_id: 5 })));
    await reply(ADA);
    expect(state?.data.value).toEqual(ADA);
    scope.stop();
    await server.untaken();
    expect(mizan.context("user", { user_id: 5 }).getState().status).toBe("idle");
  });
});

describe("readers", () => {
  const all = User(() => 5, Name, Orders, State);

  test("of a member render only when that member changes", async () => {
    const { text } = open(all);
    await reply(ADA);
    const before = { ...renders };
    mizan.invalidate(["user"]);
    await reply({ ...ADA, orders: [] });
    expect(text()).toContain("0 orders");
    expect(renders["Name"]).toBe(before["Name"]);
    expect(renders["Orders"]).toBe((before["Orders"] ?? 0) + 1);
  });

  test("of everything see stale, fetching and the failure beside the data", async () => {
    const { text } = open(all);
    await reply(ADA);
    mizan.invalidate(["user"]);
    const request = await server.next();
    await nextTick();
    expect(text()).toContain("success fetching stale Ada");
    request.fail("INTERNAL_ERROR", 500);
    await server.untaken();
    await nextTick();
    expect(text()).toBe("Ada1 orderserror stale INTERNAL_ERROR Ada");
  });

  test("of everything can fetch again", async () => {
    const { text } = open(
      defineComponent(() => {
        const { refetch, status } = user.use({ user_id: 5 });
        return () => h("button", { onClick: () => refetch() }, status.value);
      }),
    );
    await answer(server, (request) => request.fail("NOT_FOUND", 404));
    page?.click("error");
    await reply(ADA);
    expect(text()).toBe("success");
  });

  test("of a member that the bundle does not have read null, whatever its name", async () => {
    const odd = defineContext<object, { toString: () => string }>("odd", {});
    const { text } = open(
      component("Odd", () => {
        const member = odd.useMember("toString");
        return () => (member.value === null ? "null" : "inherited");
      }),
    );
    await reply({});
    expect(text()).toBe("null");
  });
});

test("a mutation refreshes exactly the instance that its answer names, once", async () => {
  const { text } = open(() => [h(User(() => 5, Name)), h(User(() => 6, Name))]);
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

describe("suspending", () => {
  const Suspended = defineComponent(async () => {
    const data = await user.useSuspense({ user_id: 5 });
    return () => h("p", data.value.profile.name);
  });
  const caught = shallowRef<unknown>(null);
  const Root = defineComponent(() => {
    caught.value = null;
    onErrorCaptured((error) => {
      caught.value = error;
      return false;
    });
    return () => h(Suspense, null, { default: () => h(Suspended), fallback: () => "waiting" });
  });

  test("waits for the first bundle, and fetches once", async () => {
    const { text } = open(Root);
    expect(text()).toBe("waiting");
    await reply(ADA);
    expect(text()).toBe("Ada");
    mizan.invalidate(["user"]);
    await reply(BOB);
    expect(text()).toBe("Bob");
    expect(await server.untaken()).toEqual([]);
  });

  test("does not fetch what is there", async () => {
    mizan.registerContext("user", { user_id: 5 });
    await reply(ADA);
    const { text } = open(Root);
    await server.untaken();
    expect(text()).toBe("Ada");
    expect(await server.untaken()).toEqual([]);
  });

  test("hands the MizanError to who captures errors, after one fetch", async () => {
    open(Root);
    await answer(server, (request) => request.fail("NOT_FOUND", 404));
    expect(caught.value).toMatchObject({ name: "MizanError", code: "NOT_FOUND" });
    expect(await server.untaken()).toEqual([]);
  });

  test("leaves nothing mounted behind", async () => {
    const { app } = open(Root);
    await reply(ADA);
    app.unmount();
    await server.untaken();
    expect(mizan.context("user", { user_id: 5 }).getState().status).toBe("idle");
    page = undefined;
  });
});
