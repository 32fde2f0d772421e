import type { Mizan } from "@mizan/base";
import { type App, type Component, createApp, createSSRApp, nextTick } from "vue";
import type { LocalServer, Received } from "../../base/test/LocalServer.js";
import { mizanPlugin } from "../src/index.js";

/** An application in an element of its own, and everything it complained about. */
export interface Page {
  readonly app: App;
  readonly complaints: unknown[];
  text(): string;
  click(text: string): void;
}

/** Mounts a component; with `html`, over what a server rendered. */
export function show(root: Component, mizan: Mizan, html?: string): Page {
  const app = html === undefined ? createApp(root) : createSSRApp(root);
  const complaints: unknown[] = [];
  app.config.warnHandler = (message) => complaints.push(message);
  app.config.errorHandler = (error) => complaints.push(error);
  const container = document.body.appendChild(document.createElement("main"));
  container.innerHTML = html ?? "";
  app.use(mizanPlugin, { mizan }).mount(container);
  return {
    app,
    complaints,
    text: () => container.textContent,
    click(text: string): void {
      const button = [...container.querySelectorAll("button")].find((one) => one.textContent === text);
      button?.dispatchEvent(new window.Event("click"));
    },
  };
}

/** Answers the next request and lets the page take in what comes of it. */
export async function answer(server: LocalServer, reply: (request: Received) => void): Promise<void> {
  reply(await server.next());
  await server.untaken();
  await nextTick();
}
