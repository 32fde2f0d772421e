import { canonicalParams } from "./canonicalParams.js";
import { FrameClient } from "./FrameClient.js";
import type { IpcBridge } from "./IpcBridge.js";
import { pageBridge } from "./pageBridge.js";
import { retry } from "./retry.js";
import type { CallAnswer, InvalidationTarget, MizanTransport, Params, TransportOptions } from "./types.js";

export type { IpcBridge, IpcPage } from "./IpcBridge.js";

/**
 * How the program is reached.
 *
 * @example
 * const options: IpcOptions = { onStale: (targets) => mizan.invalidate(targets) };
 */
export interface IpcOptions {
  /** What carries the frames; by default the window's own, which is waited for. */
  readonly bridge?: IpcBridge | undefined;
  /**
   * Is told what others made stale: another window, a job of the program. With it, every instance that is read is
   * watched; without it, only the page's own calls keep it fresh.
   */
  readonly onStale?: ((targets: readonly InvalidationTarget[]) => void) | undefined;
}

/**
 * A transport whose server also says what became stale.
 *
 * @example
 * const unwatch = await transport.watch("user", { user_id: 5 }, () => ring());
 */
export interface IpcTransport extends MizanTransport {
  /**
   * Calls `onStale` whenever the instance became stale, until what comes back is called.
   *
   * @throws MizanError as a read of the instance would
   */
  watch(context: string, params: Params, onStale: () => void): Promise<() => void>;
}

/** Below the 1,000 watches of a connection, so that some are left for those who watch by hand. */
const MOST_KEPT = 900;

/**
 * Speaks to the program that shows this page, through its window. It opens no port; there is no session and there are
 * no headers, as nobody else can use the connection.
 *
 * @example
 * const mizan = configure({ transport: ipcTransport({ onStale: (targets) => mizan.invalidate(targets) }) });
 */
export function ipcTransport({ bridge, onStale }: IpcOptions = {}): IpcTransport {
  const client = new FrameClient(bridge ? async () => bridge : pageBridge);
  /** The watches that are kept for reads, the oldest first. */
  const kept = new Map<string, { readonly begun: Promise<void>; readonly end: () => void }>();

  /** Watches an instance until it is stale. If somebody still looks at it, it is read again, and so watched again. */
  function keepWatched(context: string, params: Params, tell: NonNullable<typeof onStale>): Promise<void> {
    const key = `${context}?${canonicalParams(params)}`;
    const present = kept.get(key);
    if (present) {
      return present.begun;
    }
    let unwatch = () => {};
    const end = () => {
      kept.delete(key);
      unwatch();
      tell([{ context, params }]);
    };
    const begun = client.watch(context, params, end).then(
      (ends) => {
        unwatch = ends;
      },
      // Whoever may not watch may not read either, and learns why from the read.
      () => {
        kept.delete(key);
      },
    );
    kept.set(key, { begun, end });
    if (kept.size > MOST_KEPT) {
      const [oldest] = kept.values();
      oldest?.end();
    }
    return begun;
  }

  return {
    async call(fn: string, args: Params, { signal }: TransportOptions): Promise<CallAnswer> {
      return client.ask({ type: "call", fn, args }, signal);
    },
    fetch(context: string, params: Params, { signal }: TransportOptions): Promise<unknown> {
      const read = async () => {
        if (onStale) {
          await keepWatched(context, params, onStale);
        }
        return (await client.ask({ type: "fetch", context, params }, signal)).result;
      };
      return retry(read, (error) => Object(error).status === 503);
    },
    watch: (context: string, params: Params, tell: () => void) => client.watch(context, params, tell),
  };
}
