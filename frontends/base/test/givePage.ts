import { Window } from "happy-dom";

/**
 * Gives the process a page. Only what a framework looks for by these names is taken from it: requests go through
 * Node's own fetch, to a real server.
 */
export function givePage(...names: (keyof Window)[]): void {
  const window = new Window({ url: "http://127.0.0.1/" });
  for (const name of names) {
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
  }
  Object.assign(globalThis, { window });
}
