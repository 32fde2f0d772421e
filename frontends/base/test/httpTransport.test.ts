import { Window } from "happy-dom";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type CallAnswer, httpTransport, MizanError } from "../src/index.js";
import { BackOff } from "./BackOff.js";
import { LocalServer, type Received } from "./LocalServer.js";

let server: LocalServer;

beforeEach(async () => {
  server = await LocalServer.start();
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await server.stop();
});

const failure = (promise: Promise<unknown>): Promise<MizanError> =>
  promise.then(
    (value) => Promise.reject(new Error(`${JSON.stringify(value)} (expected: a failure)`)),
    (error) => error,
  );

const quiet = async (): Promise<void> => {
  expect(await server.untaken()).toEqual([]);
};

describe("a call", () => {
  test("posts canonical JSON and brings the whole answer", async () => {
    const pending = httpTransport({ baseUrl: server.baseUrl }).call("echo", { b: 1, a: undefined, c: [null] }, {});
    const request = await server.expect("POST", "/call/");
    expect(request.body).toBe('{"args":{"b":1,"c":[null]},"fn":"echo"}');
    expect(request.headers["content-type"]).toBe("application/json");
    const answer: CallAnswer = { result: { x: 1 }, invalidate: ["user"] };
    request.reply(answer);
    expect(await pending).toEqual(answer);
  });

  test.each([502, 503, 504])("is never repeated, not after %i", async (status) => {
    const pending = failure(httpTransport({ baseUrl: server.baseUrl }).call("echo", {}, {}));
    (await server.next()).fail("UNAVAILABLE", status);
    expect(await pending).toMatchObject({ code: "UNAVAILABLE", status });
    expect(await server.untaken()).toEqual([]);
  });

  test("is never repeated, not after a broken connection", async () => {
    const pending = failure(httpTransport({ baseUrl: server.baseUrl }).call("echo", {}, {}));
    (await server.next()).drop();
    expect(await pending).toMatchObject({ code: "NETWORK", status: 0 });
    expect(await server.untaken()).toEqual([]);
  });

  test.each([
    ["an object without a result", "{}"],
    ["a list", '[{"result":1}]'],
    ["text", "hello"],
    ["a page", "<html>sign in</html>"],
    ["nothing", ""],
    ["JSON cut short", '{"result":'],
    ["a result that is only inherited", '{"__proto__":{"result":1}}'],
  ])("that is answered 200 with %s is no envelope", async (_, body) => {
    const pending = failure(httpTransport({ baseUrl: server.baseUrl }).call("echo", {}, {}));
    (await server.next()).text(body);
    expect(await pending).toMatchObject({ code: "HTTP_200", status: 200 });
  });
});

describe("an error", () => {
  test("has the code, status, message and details of the envelope", async () => {
    const pending = failure(httpTransport({ baseUrl: server.baseUrl }).call("echo", {}, {}));
    (await server.next()).fail("OUT_OF_STOCK", 409, { left: 0 });
    const error = await pending;
    expect(error).toBeInstanceOf(MizanError);
    expect(error).toMatchObject({
      name: "MizanError",
      code: "OUT_OF_STOCK",
      status: 409,
      message: "about OUT_OF_STOCK",
      details: { left: 0 },
    });
  });

  test.each([
    ["a page", "<html></html>"],
    ["another shape", '{"message":"gone"}'],
    ["an error that is text", '{"error":"gone"}'],
    ["null", "null"],
  ])("that is %s becomes HTTP_<status>", async (_, body) => {
    const pending = failure(httpTransport({ baseUrl: server.baseUrl }).fetch("user", {}, {}));
    (await server.next()).text(body, 418);
    expect(await pending).toMatchObject({ code: "HTTP_418", status: 418, details: null });
  });

  test("carries the names of what became stale although it failed", async () => {
    const pending = failure(httpTransport({ baseUrl: server.baseUrl }).call("echo", {}, {}));
    (await server.next()).fail("INTERNAL_ERROR", 500, null, { "X-Mizan-Invalidate": "user;user_id=5, vets" });
    expect((await pending).invalidate).toEqual(["user", "vets"]);
  });

  test("of a connection that cannot be made is NETWORK and keeps the cause", async () => {
    await server.stop();
    const error = await failure(httpTransport({ baseUrl: server.baseUrl }).call("echo", {}, {}));
    expect(error).toMatchObject({ code: "NETWORK", status: 0 });
    expect(error.cause).toBeInstanceOf(TypeError);
  });
});

describe("a read", () => {
  test.each([
    ["no params", {}, "/ctx/user/"],
    [
      "scalars",
      { id: 5, on: true, q: "a b+c&d=é", rate: 0.5 },
      "/ctx/user/?id=5&on=true&q=a%20b%2Bc%26d%3D%C3%A9&rate=0.5",
    ],
    ["a list as a repeated name", { tag: ["a", "b"] }, "/ctx/user/?tag=a&tag=b"],
    ["an empty list as nothing", { tag: [] }, "/ctx/user/"],
    ["a record as JSON", { at: { y: 2, x: 1 } }, "/ctx/user/?at=%7B%22x%22%3A1%2C%22y%22%3A2%7D"],
    ["a list of records", { at: [{ x: 1 }, { x: 2 }] }, "/ctx/user/?at=%7B%22x%22%3A1%7D&at=%7B%22x%22%3A2%7D"],
  ])("sends %s", async (_, params, path) => {
    const pending = httpTransport({ baseUrl: `${server.baseUrl}/` }).fetch("user", params, {});
    (await server.expect("GET", path)).reply({ a: 1 });
    expect(await pending).toEqual({ a: 1 });
  });

  test.each([
    ["502", (request: Received) => request.text("", 502)],
    ["503", (request: Received) => request.fail("UNAVAILABLE", 503)],
    ["504", (request: Received) => request.text("", 504)],
    ["a broken connection", (request: Received) => request.drop()],
  ])("is tried again after %s, twice, 200 and 400 ms later", async (_, refuse) => {
    const backOff = BackOff.hold();
    const pending = httpTransport({ baseUrl: server.baseUrl }).fetch("user", {}, {});
    refuse(await server.next());
    await backOff.end(200, quiet);
    refuse(await server.next());
    await backOff.end(400, quiet);
    (await server.next()).reply({ a: 1 });
    expect(await pending).toEqual({ a: 1 });
  });

  test("fails with the last failure after the third try", async () => {
    const backOff = BackOff.hold();
    const pending = failure(httpTransport({ baseUrl: server.baseUrl }).fetch("user", {}, {}));
    (await server.next()).drop();
    await backOff.end(200);
    (await server.next()).drop();
    await backOff.end(400);
    (await server.next()).fail("UNAVAILABLE", 503);
    expect(await pending).toMatchObject({ code: "UNAVAILABLE", status: 503 });
    expect(await server.untaken()).toEqual([]);
  });

  test.each([400, 401, 404, 422, 500, 501])("is not tried again after %i", async (status) => {
    const pending = failure(httpTransport({ baseUrl: server.baseUrl }).fetch("user", {}, {}));
    (await server.next()).fail("SOME", status);
    expect(await pending).toMatchObject({ status });
    expect(await server.untaken()).toEqual([]);
  });

  test("ends with the signal's reason", async () => {
    const controller = new AbortController();
    const pending = failure(
      httpTransport({ baseUrl: server.baseUrl }).fetch("user", {}, { signal: controller.signal }),
    );
    const request = await server.next();
    controller.abort();
    await request.aborted;
    expect(await pending).toMatchObject({ name: "AbortError" });
    expect(await server.untaken()).toEqual([]);
  });
});

describe("headers", () => {
  test("are found anew for each request, and those of the request win", async () => {
    let count = 0;
    const transport = httpTransport({
      baseUrl: server.baseUrl,
      headers: async () => ({ "X-Count": String(++count), "X-Mizan-Token": "t" }),
    });
    const first = transport.fetch("user", {}, {});
    const request = await server.next();
    expect(request.headers).toMatchObject({ "x-count": "1", "x-mizan-token": "t" });
    request.reply({});
    await first;
    const second = transport.call("echo", {}, { headers: { "x-mizan-token": "other" } });
    const other = await server.next();
    expect(other.headers).toMatchObject({ "x-count": "2", "x-mizan-token": "other" });
    other.reply({ result: 1 });
    await second;
  });

  test("cannot change what the body is", async () => {
    const transport = httpTransport({ baseUrl: server.baseUrl, headers: { "Content-Type": "text/plain" } });
    const pending = transport.call("echo", {}, {});
    const request = await server.next();
    expect(request.headers["content-type"]).toBe("application/json");
    request.reply({ result: 1 });
    await pending;
  });

  test("credentials are what the option says, and same-origin without it", async () => {
    const seen: unknown[] = [];
    vi.stubGlobal("fetch", (_: string, init: RequestInit) => {
      seen.push(init.credentials);
      return Promise.resolve(new Response("{}"));
    });
    await httpTransport().fetch("user", {}, {});
    await httpTransport({ credentials: "include" }).fetch("user", {}, {});
    expect(seen).toEqual(["same-origin", "include"]);
  });
});

describe("CSRF", () => {
  const csrf = { cookie: "XSRF-TOKEN", header: "X-XSRF-TOKEN" };

  function browser(): Window {
    const window = new Window({ url: server.origin });
    vi.stubGlobal("document", window.document);
    return window;
  }

  async function open(transport: ReturnType<typeof httpTransport>) {
    const pending = transport.session?.();
    await server.session(csrf);
    expect(await pending).toEqual({ contract: "c0ffee", csrf, protocol: 1 });
  }

  test("a call carries the cookie's value in the header that the session names, a read does not", async () => {
    browser().document.cookie = "XSRF-TOKEN=a%3Db";
    const transport = httpTransport({ baseUrl: server.baseUrl });
    await open(transport);
    const call = transport.call("echo", {}, {});
    const request = await server.expect("POST", "/call/");
    expect(request.headers["x-xsrf-token"]).toBe("a%3Db");
    request.reply({ result: 1 });
    await call;
    const read = transport.fetch("user", {}, {});
    const other = await server.expect("GET", "/ctx/user/");
    expect(other.headers["x-xsrf-token"]).toBeUndefined();
    other.reply({});
    await read;
  });

  test("a cookie whose name only ends alike is not taken", async () => {
    const window = browser();
    window.document.cookie = "NOT-XSRF-TOKEN=wrong";
    window.document.cookie = "XSRF-TOKEN=right";
    const transport = httpTransport({ baseUrl: server.baseUrl });
    await open(transport);
    const call = transport.call("echo", {}, {});
    const request = await server.next();
    expect(request.headers["x-xsrf-token"]).toBe("right");
    request.reply({ result: 1 });
    await call;
  });

  test("the session is opened again when the cookie has gone", async () => {
    const window = browser();
    const transport = httpTransport({ baseUrl: server.baseUrl });
    await open(transport);
    const call = transport.call("echo", {}, {});
    const session = await server.expect("GET", "/session/");
    window.document.cookie = "XSRF-TOKEN=new";
    session.reply({ contract: "c0ffee", csrf, protocol: 1 });
    const request = await server.expect("POST", "/call/");
    expect(request.headers["x-xsrf-token"]).toBe("new");
    request.reply({ result: 1 });
    await call;
  });

  test("a server that asks for none gets none", async () => {
    browser();
    const transport = httpTransport({ baseUrl: server.baseUrl });
    const pending = transport.session?.();
    await server.session(null);
    await pending;
    const call = transport.call("echo", {}, {});
    (await server.expect("POST", "/call/")).reply({ result: 1 });
    expect(await call).toEqual({ result: 1 });
  });

  test("where scripts have no cookies the call goes out without", async () => {
    const transport = httpTransport({ baseUrl: server.baseUrl });
    await open(transport);
    const call = transport.call("echo", {}, {});
    (await server.expect("POST", "/call/")).reply({ result: 1 });
    expect(await call).toEqual({ result: 1 });
  });
});
