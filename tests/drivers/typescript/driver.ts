// Works off tests/drivers/probes.json with the emitted client; a line of JSON per probe.
import { type CallAnswer, createMizan, httpTransport, type Mizan } from "@mizan/base";
import {
  callBuggy,
  callClearAll,
  callDraw,
  callEcho,
  callEchoValues,
  callFindUser,
  callNotImplemented,
  callOrderItem,
  callRenameUser,
  callReplaceItems,
  callSaveItem,
  callStaffOnly,
  callTouchProfile,
  callUpdateProfile,
  callWhoami,
  fetchAccountContext,
  fetchSearchContext,
  fetchUserContext,
  isOutOfStockError,
  MizanError,
  type Values,
} from "api";
import { Window } from "happy-dom";

/** A browser's page on the server's own site: it keeps the session's cookie, in which the CSRF token is. */
function openPage(baseUrl: string): void {
  const page = new Window({ url: baseUrl });
  Object.assign(globalThis, {
    document: page.document,
    fetch: page.fetch.bind(page),
    Headers: page.Headers,
    AbortController: page.AbortController,
  });
}

/** What a probe does over an instance that is its own. */
type Probe = (mizan: Mizan) => Promise<unknown>;

const VALUES: Values = {
  active: true,
  big: "-123456789012345678901234567890",
  bytes: "AP8Q",
  count: -2147483648,
  day: "2024-02-29",
  length: "PT1H0.000000001S",
  letters: ["a", "", "é"],
  moment: "2026-01-31T09:30:00.123456789Z",
  price: "0.10",
  ratio: 0.1,
  scores: { "": 0, "a b": 1, ["__proto__"]: 2 },
  size: 9007199254740991,
  status: "PAID",
  text: "",
  time: "23:59:59.999999999",
  uuid: "0b9f6bc0-5c41-4f0e-9d5a-6a3c1a3a7c11",
};

const PROBES: Readonly<Record<string, Probe | readonly [user: string, probe: Probe]>> = {
  echo: (mizan) => callEcho({ text: 'Grüße, "日本" \\ 🙂\n' }, { mizan }),
  "no-input": (mizan) => callWhoami({ mizan }),
  bundle: (mizan) => fetchUserContext({ user_id: 5 }, { mizan }),
  "map-and-default": (mizan) => fetchSearchContext({ q: "e", tags: ["B", "l"] }, { mizan }),
  types: (mizan) => callEchoValues({ values: VALUES }, { mizan }),
  "nullable-absent": (mizan) => callFindUser({ user_id: 99 }, { mizan }),
  "nullable-present": (mizan) => callFindUser({ user_id: 1 }, { mizan }),
  "union-circle": (mizan) => callDraw({ shape: { type: "Circle", radius: 1.5 } }, { mizan }),
  "union-square": (mizan) => callDraw({ shape: { type: "Square", side: 2 } }, { mizan }),
  "invalidate-scoped": (mizan) => callUpdateProfile({ user_id: 2, name: "Bert" }, { mizan }),
  "invalidate-broad": (mizan) => callClearAll({ mizan }),
  "invalidate-function": (mizan) => callTouchProfile({ user_id: 3 }, { mizan }),
  merge: (mizan) => callRenameUser({ user_id: 4, name: "Dora" }, { mizan }),
  upsert: (mizan) => callSaveItem({ id: 2, label: "Buoy" }, { mizan }),
  "merge-list": (mizan) => callReplaceItems({ labels: ["Davit", "Eyelet"] }, { mizan }),
  "guard-401": (mizan) => fetchAccountContext({ mizan }),
  "guard-403": ["ann", (mizan) => callStaffOnly({ mizan })],
  "guard-passed": ["sam", (mizan) => callStaffOnly({ mizan })],
  validation: (mizan) => mizan.call("echo", { text: 5, volume: 1 }),
  "typed-error": (mizan) => callOrderItem({ id: 2 }, { mizan }),
  "not-implemented": (mizan) => callNotImplemented({ mizan }),
  "internal-error": (mizan) => callBuggy({ mizan }),
  "internal-function": (mizan) => mizan.call("stripe_webhook", {}),
  "unknown-function": (mizan) => mizan.call("no_such_function", {}),
};

async function run(baseUrl: string, probe: Probe, user?: string): Promise<object> {
  const headers: Record<string, string> =
    user === undefined ? {} : { Authorization: `Basic ${btoa(`${user}:${user}`)}` };
  openPage(baseUrl);
  const http = httpTransport({ baseUrl, headers });
  let answer: CallAnswer | undefined;
  const mizan = createMizan({
    transport: {
      ...http,
      async call(fn, args, options): Promise<CallAnswer> {
        answer = await http.call(fn, args, options);
        return answer;
      },
    },
  });
  try {
    const data = await probe(mizan);
    return { data, invalidate: answer?.invalidate, merge: answer?.merge };
  } catch (error) {
    return { error: reported(error) };
  }
}

function reported(error: unknown): object {
  if (isOutOfStockError(error)) {
    return { code: error.code, status: error.status, details: { left: error.details.left } };
  }
  if (error instanceof MizanError) {
    return { code: error.code, status: error.status, details: error.details };
  }
  throw error;
}

const baseUrl = process.argv.at(-1) ?? "";
for (const [name, entry] of Object.entries(PROBES)) {
  const result = typeof entry === "function" ? await run(baseUrl, entry) : await run(baseUrl, entry[1], entry[0]);
  process.stdout.write(`${JSON.stringify({ probe: name, result })}\n`);
}
