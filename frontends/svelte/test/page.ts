import type { Mizan } from "@mizan/base";
import { hydrate, mount, unmount } from "svelte";
import { afterEach } from "vitest";
import type { LocalServer, Received } from "../../base/test/LocalServer.js";
import { setMizan } from "../src/index.js";
import TreeComponent, { type Tree } from "./Tree.svelte";

const open: Page[] = [];

afterEach(async () => {
  for (const page of open.splice(0)) {
    await page.close();
  }
});

/** A mounted tree of components in an element of its own. */
export interface Page {
  text(): string;
  close(): Promise<void>;
}

/** Mounts a tree below a component that sets the instance; with `html`, over what a server rendered. */
export function show(tree: Tree, mizan: Mizan, html?: string): Page {
  const target = document.body.appendChild(document.createElement("main"));
  target.innerHTML = html ?? "";
  const root: Tree = { setup: () => void setMizan({ mizan }), below: [tree] };
  const component = (html === undefined ? mount : hydrate)(TreeComponent, { target, props: root });
  let isOpen = true;
  const page = {
    text: () => target.textContent,
    async close(): Promise<void> {
      if (isOpen) {
        isOpen = false;
        await unmount(component);
      }
    },
  };
  open.push(page);
  return page;
}

/** Answers the next request and lets the page take in what comes of it. */
export async function answer(server: LocalServer, reply: (request: Received) => void): Promise<void> {
  reply(await server.next());
  await server.untaken();
}
