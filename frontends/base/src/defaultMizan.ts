import { createMizan, type MizanOptions } from "./createMizan.js";
import type { Mizan, Session } from "./types.js";

let current: Mizan | undefined;

/**
 * Sets the instance that emitted functions use when none is passed. Call it before anything is mounted: what was
 * mounted earlier stays with the earlier instance.
 *
 * @example
 * configure({ baseUrl: "https://api.example.org/mizan" });
 */
export function configure(options: MizanOptions): Mizan {
  current = createMizan(options);
  return current;
}

/**
 * The instance that emitted functions use when none is passed; made on first use.
 *
 * @example
 * await defaultMizan().call("update_profile", { user_id: 5, name: "Ada" });
 */
export function defaultMizan(): Mizan {
  current ??= createMizan();
  return current;
}

/**
 * Opens the session of the default instance ahead of the first call; see {@link Mizan.initSession}.
 *
 * @example
 * const { contract } = await initSession();
 */
export function initSession(): Promise<Session> {
  return defaultMizan().initSession();
}
