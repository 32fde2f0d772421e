import assert from "node:assert/strict";

const DESKTOP = { width: 1280, height: 800 };
const QUIET_MS = 400;

/**
 * A page in a browser context of its own that keeps what went over the wire and what the console said.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {{ baseURL: string, viewport?: { width: number, height: number } }} options
 */
export async function openPage(browser, { baseURL, viewport = DESKTOP }) {
  const context = await browser.newContext({ baseURL, viewport, locale: "en-US" });
  const page = await context.newPage();
  const wire = [];
  const complaints = [];
  let open = 0;
  let lastChange = Date.now();
  const count = (change) => {
    open += change;
    lastChange = Date.now();
  };
  page.on("requestfinished", () => count(-1));
  page.on("requestfailed", () => count(-1));
  page.on("request", (request) => {
    count(1);
    const { pathname, search } = new URL(request.url());
    const path = /^\/api\/mizan\/((?:call|ctx)\/.*)/.exec(pathname)?.[1];
    if (path !== undefined) {
      wire.push(`${request.method()} ${path}${search}`);
    }
  });
  page.on("console", (message) => {
    // The browser reports every 4xx by itself; the tests that cause one look at the page instead.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      complaints.push(message.text());
    }
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return {
    page,
    context,
    /** The calls and reads since the last time this was asked, such as `GET ctx/owner/?ownerId=5`. */
    takeWire: () => wire.splice(0),
    /** Waits until nothing has been on the wire for a while, so that a request too many would be seen. */
    async quiet() {
      while (open > 0 || Date.now() - lastChange < QUIET_MS) {
        await page.waitForTimeout(QUIET_MS / 8);
      }
    },
    /** Fails if the page has put an error on the console. */
    async close() {
      await context.close();
      assert.deepEqual(complaints, []);
    },
  };
}
