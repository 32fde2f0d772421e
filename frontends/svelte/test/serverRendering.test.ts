import { createMizan } from "@mizan/base";
import { render } from "svelte/server";
import { expect, test } from "vitest";
import { LocalServer } from "../../base/test/LocalServer.js";
import { defineContext, setMizan, useMizan } from "../src/index.js";
import TreeComponent, { type Tree } from "./Tree.svelte";

const user = defineContext<{ user_id: number }, { profile: { name: string } }>("user");
const User = (id: number): Tree => ({
  setup() {
    user.set({ user_id: id });
    const profile = user.member("profile");
    return () => `${profile.current?.name ?? "nobody"} ${profile.loading}`;
  },
});
const text = (tree: Tree): string => render(TreeComponent, { props: tree }).body.replace(/<!--.*?-->/g, "");

test("what was fetched for the render is in the page, instance by instance, and nothing is sent", async () => {
  const server = await LocalServer.start();
  const page = text({
    setup() {
      setMizan({ baseUrl: server.baseUrl }).hydrate([
        { context: "user", params: { user_id: 5 }, data: { profile: { name: "Ada" } } },
        { context: "user", params: { user_id: 6 }, data: { profile: { name: "Bob" } } },
      ]);
      return undefined;
    },
    below: [5, 6, 7].map(User),
  });
  expect(page).toBe("<p>Ada false</p><p>Bob false</p><p>nobody false</p>");
  expect(await server.untaken()).toEqual([]);
  await server.stop();
});

test("an instance that is given is the one below", () => {
  const mizan = createMizan();
  const seen: unknown[] = [];
  text({ setup: () => void setMizan({ mizan }), below: [{ setup: () => void seen.push(useMizan()) }] });
  expect(seen).toEqual([mizan]);
});
