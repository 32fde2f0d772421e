import { afterEach, beforeEach, expect, test } from "vitest";
import { keepingCookies } from "../src/cookies.js";
import { createMizan } from "../src/index.js";
import { LocalServer } from "./LocalServer.js";

const CSRF = { cookie: "XSRF-TOKEN", header: "X-XSRF-TOKEN" };
const SESSION = { contract: "c0ffee", csrf: CSRF, protocol: 1 };

let server: LocalServer;

beforeEach(async () => {
  server = await LocalServer.start();
});

afterEach(() => server.stop());

const connect = () => createMizan({ baseUrl: server.baseUrl, fetch: keepingCookies() });

test("cookies come back, and the CSRF token in its header", async () => {
  const pending = connect().call("echo", {});
  (await server.expect("GET", "/session/")).reply(SESSION, 200, { "Set-Cookie": "XSRF-TOKEN=a=b; Path=/; Secure" });
  const call = await server.expect("POST", "/call/");
  expect(call.headers.cookie).toBe("XSRF-TOKEN=a=b");
  expect(call.headers["x-xsrf-token"]).toBe("a=b");
  expect(call.body).toBe('{"args":{},"fn":"echo"}');
  call.reply({ result: 1 });
  expect(await pending).toBe(1);
});

test("a cookie that is replaced or over is not sent as it was", async () => {
  const mizan = connect();
  const fetched = async (expected: string | undefined, setCookie: string) => {
    const pending = mizan.fetch("user", {});
    const request = await server.expect("GET", "/ctx/user/");
    expect(request.headers.cookie).toBe(expected);
    request.reply({}, 200, { "Set-Cookie": setCookie });
    await pending;
  };
  await fetched(undefined, "a=1");
  await fetched("a=1", "a=2; HttpOnly");
  await fetched("a=2", "b=3; Expires=Fri, 31 Dec 9999 23:59:59 GMT");
  await fetched("a=2; b=3", "a=; Max-Age=0");
  await fetched("b=3", "b=; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
  await fetched(undefined, "c=4");
});

test("cookies stay with the server that set them, and the token with one that asks for it", async () => {
  const other = await LocalServer.start();
  const send = keepingCookies();
  const first = createMizan({ baseUrl: server.baseUrl, fetch: send }).call("echo", {});
  (await server.expect("GET", "/session/")).reply(SESSION, 200, { "Set-Cookie": "XSRF-TOKEN=t" });
  (await server.expect("POST", "/call/")).reply({ result: 1 });
  await first;

  const second = createMizan({ baseUrl: other.baseUrl, fetch: send }).call("echo", {});
  const session = await other.expect("GET", "/session/");
  expect(session.headers.cookie).toBeUndefined();
  session.reply({ ...SESSION, csrf: null });
  const call = await other.expect("POST", "/call/");
  expect(call.headers["x-xsrf-token"]).toBeUndefined();
  call.reply({ result: 2 });
  expect(await second).toBe(2);
  await other.stop();
});

test("a request ends with its signal", async () => {
  const controller = new AbortController();
  const pending = connect().fetch("user", {}, { signal: controller.signal });
  const request = await server.expect("GET", "/ctx/user/");
  controller.abort();
  await expect(pending).rejects.toThrow("abort");
  await request.aborted;
});
