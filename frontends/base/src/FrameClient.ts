import { canonicalJson } from "./canonicalJson.js";
import type { IpcBridge, IpcPage } from "./IpcBridge.js";
import { MizanError } from "./MizanError.js";
import type { CallAnswer, Params } from "./types.js";

/** A frame of the server, whatever its type. */
export interface Answer extends CallAnswer {
  readonly type: string;
  readonly id?: string;
  readonly ids?: readonly string[];
  readonly error?: { readonly code: string; readonly message: string; readonly details: unknown };
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

interface Watch {
  readonly frame: object;
  readonly tell: () => void;
}

/** What the codes of the protocol are over HTTP; frames carry no status, and an application's own error counts as 400. */
const STATUS: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  PAYLOAD_TOO_LARGE: 413,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  VALIDATION_ERROR: 422,
  NOT_IMPLEMENTED: 501,
  UNAVAILABLE: 503,
  INTERNAL_ERROR: 500,
};

/**
 * Asks for things in frames, and hands each answer to who asked. A connection that is lost is opened again by the next
 * question, and what was watched is watched again.
 */
export class FrameClient {
  readonly #find: () => Promise<IpcBridge>;
  readonly #waiting = new Map<string, Waiting>();
  readonly #watches = new Map<string, Watch>();
  readonly #page: IpcPage = { receive: (frame) => this.#receive(JSON.parse(frame)), closed: (why) => this.#lose(why) };
  #opening: Promise<IpcBridge> | undefined;
  #count = 0;

  constructor(find: () => Promise<IpcBridge>) {
    this.#find = find;
  }

  /** The answer to a frame; rejects with the error it is answered with, or with the signal's reason. */
  async ask(frame: object, signal?: AbortSignal): Promise<Answer> {
    const bridge = await this.#open();
    signal?.throwIfAborted();
    return this.#send(bridge, String(++this.#count), frame, signal);
  }

  /** Calls `tell` whenever an instance became stale, until what comes back is called. */
  async watch(context: string, params: Params, tell: () => void): Promise<() => void> {
    const bridge = await this.#open();
    const id = `w${++this.#count}`;
    const frame = { type: "watch", context, params };
    this.#watches.set(id, { frame, tell });
    try {
      await this.#send(bridge, id, frame);
    } catch (error) {
      this.#watches.delete(id);
      throw error;
    }
    return () => {
      if (this.#watches.delete(id) && this.#opening) {
        this.ask({ type: "unwatch", to: id }).catch(() => {});
      }
    };
  }

  #open(): Promise<IpcBridge> {
    this.#opening ??= this.#connect().catch((error) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  async #connect(): Promise<IpcBridge> {
    const bridge = await this.#find();
    bridge.open(this.#page);
    for (const [id, { frame, tell }] of this.#watches) {
      void this.#send(bridge, id, frame)
        .catch(() => this.#watches.delete(id))
        .then(tell);
    }
    return bridge;
  }

  #send(bridge: IpcBridge, id: string, frame: object, signal?: AbortSignal): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      const abort = () => {
        this.#waiting.delete(id);
        reject(signal?.reason);
      };
      const settle =
        <T>(next: (value: T) => void) =>
        (value: T) => {
          signal?.removeEventListener("abort", abort);
          next(value);
        };
      this.#waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
      signal?.addEventListener("abort", abort);
      bridge.send(canonicalJson({ ...frame, id }));
    });
  }

  #receive(frame: Answer): void {
    for (const id of frame.ids ?? []) {
      this.#watches.get(id)?.tell();
    }
    const { id = "", error } = frame;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) {
      const { code, message, details } = error;
      waiting?.reject(new MizanError(code, STATUS[code] ?? 400, message, details));
    } else {
      waiting?.resolve(frame);
    }
  }

  #lose(why: string): void {
    const waiting = [...this.#waiting.values()];
    this.#opening = undefined;
    this.#waiting.clear();
    for (const { reject } of waiting) {
      reject(new MizanError("NETWORK", 0, `The connection was closed: ${why}`));
    }
    for (const { tell } of [...this.#watches.values()]) {
      tell();
    }
  }
}
