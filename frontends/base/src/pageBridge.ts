import type { IpcBridge } from "./IpcBridge.js";
import { MizanError } from "./MizanError.js";

declare global {
  /** What a desktop window gives its page. */
  var mizanBridge: IpcBridge | undefined;
}

/** How long a page waits for its window, in milliseconds. */
const PATIENCE = 10_000;

/**
 * The bridge of the window that shows this page. The window gives it after the page is loaded and says so with the
 * event `mizan:bridge`.
 *
 * @example
 * const bridge = await pageBridge();
 */
export function pageBridge(): Promise<IpcBridge> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (globalThis.mizanBridge) {
        clearTimeout(timer);
        globalThis.removeEventListener?.("mizan:bridge", look);
        resolve(globalThis.mizanBridge);
      }
    };
    const timer = setTimeout(() => {
      globalThis.removeEventListener?.("mizan:bridge", look);
      reject(new MizanError("NETWORK", 0, "No window has given this page a bridge (expected: a Mizan desktop window)"));
    }, PATIENCE);
    globalThis.addEventListener?.("mizan:bridge", look);
    look();
  });
}
