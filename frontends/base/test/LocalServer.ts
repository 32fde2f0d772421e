import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request that waits for the test to answer it. */
export class Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
  /** Resolves when the connection ends before an answer, as it does when the client aborts. */
  readonly aborted: Promise<void>;
  readonly #response: ServerResponse;

  constructor(request: IncomingMessage, response: ServerResponse, body: string) {
    this.method = request.method ?? "";
    this.path = (request.url ?? "").replace("/api/mizan", "");
    this.headers = request.headers;
    this.body = body;
    this.#response = response;
    this.aborted = new Promise((resolve) => {
      response.once("close", () => response.writableEnded || resolve());
    });
  }

  json(): unknown {
    return JSON.parse(this.body);
  }

  reply(body: unknown, status = 200, headers: Record<string, string> = {}): void {
    this.text(JSON.stringify(body), status, { "Content-Type": "application/json", ...headers });
  }

  text(body: string, status = 200, headers: Record<string, string> = {}): void {
    this.#response.writeHead(status, headers).end(body);
  }

  fail(code: string, status: number, details: unknown = null, headers: Record<string, string> = {}): void {
    this.reply({ error: { code, details, message: `about ${code}` } }, status, headers);
  }

  /** Ends the connection without an answer, as a broken network does. */
  drop(): void {
    this.#response.destroy();
  }
}

/** A server on a free loopback port that hands every request to the test, in the order of their arrival. */
export class LocalServer {
  readonly origin: string;
  readonly baseUrl: string;
  readonly #server: Server;
  readonly #arrived: Received[] = [];
  readonly #waiting: ((received: Received) => void)[] = [];

  private constructor(server: Server) {
    this.#server = server;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.baseUrl = `${this.origin}/api/mizan`;
    server.on("request", (request, response) => this.#receive(request, response));
  }

  static async start(): Promise<LocalServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new LocalServer(server);
  }

  /** The next request that no one has taken yet. */
  next(): Promise<Received> {
    const received = this.#arrived.shift();
    return received ? Promise.resolve(received) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Takes the next request, which has to be this one. */
  async expect(method: string, path: string): Promise<Received> {
    const received = await this.next();
    if (received.method !== method || received.path !== path) {
      throw new Error(`${received.method} ${received.path} (expected: ${method} ${path})`);
    }
    return received;
  }

  /** Opens the session as the first call does. */
  async session(csrf: unknown = null): Promise<void> {
    (await this.expect("GET", "/session/")).reply({ contract: "c0ffee", csrf, protocol: 1 });
  }

  /**
   * What arrived and was not taken, once everything sent before now is here: a marker that is sent afterwards, twice,
   * has been through client and server.
   */
  async untaken(): Promise<string[]> {
    for (let round = 0; round < 2; round++) {
      await fetch(`${this.origin}/marker`);
    }
    return this.#arrived.map(({ method, path }) => `${method} ${path}`);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #receive(request: IncomingMessage, response: ServerResponse): void {
    if (request.url === "/marker") {
      response.end();
      return;
    }
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const received = new Received(request, response, Buffer.concat(chunks).toString("utf8"));
      const taker = this.#waiting.shift();
      if (taker) {
        taker(received);
      } else {
        this.#arrived.push(received);
      }
    });
  }
}
