import type { IpcBridge, IpcPage } from "../src/ipcTransport.js";

/** A frame that waits for the test to answer it. */
export type Sent = Record<string, unknown> & { readonly id: string };

/** A bridge whose other end is the test: it takes the frames in the order sent, and answers what it likes. */
export class HandBridge implements IpcBridge {
  readonly texts: string[] = [];
  opened = 0;
  readonly #arrived: Sent[] = [];
  readonly #waiting: ((frame: Sent) => void)[] = [];
  #page: IpcPage | undefined;

  open(page: IpcPage): void {
    this.#page = page;
    this.opened++;
    this.receive({ type: "ready", connection: "0123456789abcdef0123456789abcdef" });
  }

  send(text: string): void {
    this.texts.push(text);
    const frame: Sent = JSON.parse(text);
    const taker = this.#waiting.shift();
    if (taker) {
      taker(frame);
    } else {
      this.#arrived.push(frame);
    }
  }

  /** The next frame that no one has taken yet. */
  next(): Promise<Sent> {
    const frame = this.#arrived.shift();
    return frame ? Promise.resolve(frame) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Takes the next frame, which has to be of this type. */
  async expect(type: string): Promise<Sent> {
    const frame = await this.next();
    if (frame["type"] !== type) {
      throw new Error(`${JSON.stringify(frame)} (expected: type ${type})`);
    }
    return frame;
  }

  receive(frame: object): void {
    this.#page?.receive(JSON.stringify(frame));
  }

  result(to: Sent, result: unknown, more: object = {}): void {
    this.receive({ type: "result", id: to.id, result, ...more });
  }

  ok(to: Sent): void {
    this.receive({ type: "ok", id: to.id });
  }

  fail(to: Sent, code: string, details: unknown = null): void {
    this.receive({ type: "error", id: to.id, error: { code, details, message: `about ${code}` } });
  }

  lose(reason: string): void {
    this.#page?.closed(reason);
  }

  /** What arrived and was not taken. */
  untaken(): string[] {
    return this.#arrived.map((frame) => String(frame["type"]));
  }
}
