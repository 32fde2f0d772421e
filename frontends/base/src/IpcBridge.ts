/**
 * What carries frames between a page and the program it belongs to; a desktop window gives its page one.
 *
 * @example
 * const bridge: IpcBridge = {
 *   open: (page) => lines.on("line", (frame) => page.receive(frame)),
 *   send: (frame) => program.stdin.write(`${frame}\n`),
 * };
 */
export interface IpcBridge {
  /** Begins a connection; an earlier one ends. */
  open(page: IpcPage): void;
  /** Sends a frame. */
  send(frame: string): void;
}

/**
 * The page's end of a connection.
 *
 * @example
 * page.receive('{"id":"1","result":{"message":"hello"},"type":"result"}');
 */
export interface IpcPage {
  /** Takes a frame. */
  receive(frame: string): void;
  /** Takes note that the connection is lost, and why. */
  closed(reason: string): void;
}
