import { Window } from "happy-dom";

/**
 * Gives the process a page. Only what React and the testing library look for is taken from it: requests go through
 * Node's own fetch, to a real server.
 */
const window = new Window({ url: "http://127.0.0.1/" });

for (const name of [
  "document",
  "navigator",
  "HTMLElement",
  "HTMLIFrameElement",
  "Element",
  "Node",
  "MutationObserver",
] as const) {
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
}
Object.assign(globalThis, { window, IS_REACT_ACT_ENVIRONMENT: true });
