import { createMizan, type Mizan } from "@mizan/base";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Component, createSSRApp, defineComponent, h, Suspense } from "vue";
import { renderToString } from "vue/server-renderer";
import { LocalServer } from "../../base/test/LocalServer.js";
import { defineContext, dehydrate, mizanPlugin } from "../src/index.js";

const user = defineContext<{ user_id: number }, { profile: { name: string } }>("user");
const Name = defineComponent(() => {
  const profile = user.useMember("profile");
  const { status } = user.use();
  return () => [h("b", profile.value?.name ?? "nobody"), h("i", status.value)];
});
const User = (id: number) =>
  defineComponent(() => {
    user.use({ user_id: id });
    return () => h(Name);
  });
const Suspended = defineComponent(async () => {
  const data = await user.useSuspense({ user_id: 5 });
  return () => h("b", data.value.profile.name);
});

let server: LocalServer;
let mizan: Mizan;

beforeEach(async () => {
  server = await LocalServer.start();
  mizan = createMizan({ baseUrl: server.baseUrl });
});

afterEach(() => server.stop());

const render = (root: Component): Promise<string> => renderToString(createSSRApp(root).use(mizanPlugin, { mizan }));

test("what is mounted is fetched before it is rendered, once per instance, and can be sent along", async () => {
  const html = render(() => [h(User(5)), h(User(5)), h(User(6))]);
  for (let i = 0; i < 2; i++) {
    const request = await server.next();
    request.reply({ profile: { name: request.path.endsWith("5") ? "Ada" : "Bob" } });
  }
  const [ada, bob] = ["<!--[--><b>Ada</b><i>success</i><!--]-->", "<!--[--><b>Bob</b><i>success</i><!--]-->"];
  expect(await html).toBe(`<!--[-->${ada}${ada}${bob}<!--]-->`);
  expect(await server.untaken()).toEqual([]);
  expect(dehydrate(mizan)).toEqual([
    { context: "user", params: { user_id: 5 }, data: { profile: { name: "Ada" } } },
    { context: "user", params: { user_id: 6 }, data: { profile: { name: "Bob" } } },
  ]);
});

test("what was given to the instance is rendered without a fetch", async () => {
  mizan.hydrate([{ context: "user", params: { user_id: 5 }, data: { profile: { name: "Ada" } } }]);
  expect(await render(User(5))).toContain("<b>Ada</b><i>success</i>");
  expect(await server.untaken()).toEqual([]);
});

test("what cannot be loaded is rendered as such, and is not sent along", async () => {
  const html = render(User(5));
  (await server.next()).fail("FORBIDDEN", 403);
  expect(await html).toContain("<b>nobody</b><i>error</i>");
  expect(dehydrate(mizan)).toEqual([]);
});

test("who suspends is waited for", async () => {
  const html = render(() => h(Suspense, () => h(Suspended)));
  (await server.next()).reply({ profile: { name: "Ada" } });
  expect(await html).toBe("<b>Ada</b>");
  expect(await server.untaken()).toEqual([]);
});

test("an application without an instance of its own is refused, as visitors would share it", async () => {
  const app = createSSRApp(User(5));
  app.config.warnHandler = () => {};
  await expect(renderToString(app)).rejects.toThrow(
    "mizan: no instance of this request (expected: app.use(mizanPlugin) on the application of each)",
  );
});

test("the plugin makes an instance for each application", () => {
  const [one, other] = [createSSRApp({}), createSSRApp({})].map((app) => {
    app.use(mizanPlugin);
    return app.runWithContext(() => user.isMounted());
  });
  expect([one, other]).toEqual([false, false]);
});
