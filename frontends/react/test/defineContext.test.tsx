import "./browser.js";
import { createMizan, type Mizan, type MizanError } from "@mizan/base";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { Component, type ReactElement, type ReactNode, StrictMode, Suspense, startTransition, useState } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { LocalServer, type Received } from "../../base/test/LocalServer.js";
import { defineContext, MizanProvider } from "../src/index.js";

interface Data {
  readonly profile: { readonly name: string };
  readonly orders: readonly { readonly id: number }[];
}

const user = defineContext<{ readonly user_id: number; readonly tab?: string | null | undefined }, Data>("user");
const ADA: Data = { profile: { name: "Ada" }, orders: [{ id: 1 }] };
const BOB: Data = { profile: { name: "Bob" }, orders: [] };

let server: LocalServer;
let mizan: Mizan;
let renders: Record<string, number>;

beforeEach(async () => {
  server = await LocalServer.start();
  mizan = createMizan({ baseUrl: server.baseUrl, session: false });
  renders = {};
  vi.spyOn(console, "error").mockImplementation(() => {});
});

afterEach(async () => {
  cleanup();
  const complaints = vi.mocked(console.error).mock.calls;
  vi.restoreAllMocks();
  await server.stop();
  expect(complaints).toEqual([]);
});

/** React complains of errors that reach a boundary, and should of nothing else. */
function takeComplaints(): void {
  expect(vi.mocked(console.error)).toHaveBeenCalled();
  vi.mocked(console.error).mockClear();
}

const count = (name: string): void => {
  renders[name] = (renders[name] ?? 0) + 1;
};

function Name(): ReactElement {
  count("Name");
  return <p>{user.useMember("profile")?.name ?? "nobody"}</p>;
}

function Orders(): ReactElement {
  count("Orders");
  return <p>{user.useMember("orders")?.length ?? "no"} orders</p>;
}

function State(): ReactElement {
  count("State");
  const { status, data, error, isFetching, isStale } = user.use();
  const flags = [status, isFetching && "fetching", isStale && "stale", error?.code, data?.profile.name];
  return <p>{flags.filter(Boolean).join(" ")}</p>;
}

function Suspended(): ReactElement {
  count("Suspended");
  return <p>{user.useSuspense().profile.name}</p>;
}

class Boundary extends Component<{ children: ReactNode }, { error: MizanError | null }> {
  override state = { error: null as MizanError | null };
  static getDerivedStateFromError(error: MizanError) {
    return { error };
  }
  override render() {
    const { error } = this.state;
    return error ? (
      <button type="button" onClick={() => this.setState({ error: null })}>
        {error.code}
      </button>
    ) : (
      this.props.children
    );
  }
}

const app = (children: ReactNode): ReactElement => <MizanProvider mizan={mizan}>{children}</MizanProvider>;

/** Renders what suspends; React asks that this is awaited. */
const show = (page: ReactElement): Promise<ReturnType<typeof render>> => act(async () => render(page));

/** Answers a request and lets React take in what comes of it. */
async function answer(reply: (request: Received) => void): Promise<void> {
  const request = await act(() => server.next());
  await act(async () => {
    reply(request);
    await server.untaken();
  });
}

const reply = (body: unknown): Promise<void> => answer((request) => request.reply(body));

describe("a provider", () => {
  test("fetches its instance once for all below it", async () => {
    render(
      app(
        <user.Provider params={{ user_id: 5 }}>
          <Name />
          <Orders />
          <State />
        </user.Provider>,
      ),
    );
    expect(screen.getByText("nobody")).toBeTruthy();
    await answer((request) => {
      expect(request.path).toBe("/ctx/user/?user_id=5");
      request.reply(ADA);
    });
    expect(screen.getByText("Ada")).toBeTruthy();
    expect(screen.getByText("1 orders")).toBeTruthy();
    expect(screen.getByText("success Ada")).toBeTruthy();
    expect(await server.untaken()).toEqual([]);
  });

  test("fetches although nothing below it reads", async () => {
    render(app(<user.Provider params={{ user_id: 5 }} />));
    expect(await server.untaken()).toEqual(["GET /ctx/user/?user_id=5"]);
  });

  test("shares the instance with another provider of the same params", async () => {
    render(
      app(
        <>
          <user.Provider params={{ user_id: 5 }}>
            <Name />
          </user.Provider>
          <user.Provider params={{ tab: null, user_id: 5 }}>
            <Orders />
          </user.Provider>
        </>,
      ),
    );
    await reply(ADA);
    expect(screen.getByText("Ada")).toBeTruthy();
    expect(screen.getByText("1 orders")).toBeTruthy();
    expect(await server.untaken()).toEqual([]);
  });

  test("in strict mode still fetches once", async () => {
    render(
      <StrictMode>
        {app(
          <user.Provider params={{ user_id: 5 }}>
            <Name />
          </user.Provider>,
        )}
      </StrictMode>,
    );
    await reply(ADA);
    expect(screen.getByText("Ada")).toBeTruthy();
    expect(await server.untaken()).toEqual([]);
  });

  test("rendered again with equal params neither fetches nor renders its readers", async () => {
    const reader = <Name />;
    const page = () => app(<user.Provider params={{ user_id: 5 }}>{reader}</user.Provider>);
    const { rerender } = render(page());
    await reply(ADA);
    const before = renders["Name"];
    rerender(page());
    expect(renders["Name"]).toBe(before);
    expect(await server.untaken()).toEqual([]);
  });

  test("with other params moves on, aborts what it waited for, and never shows the old data", async () => {
    const page = (id: number) =>
      app(
        <user.Provider params={{ user_id: id }}>
          <Name />
        </user.Provider>,
      );
    const { rerender } = render(page(5));
    const five = await act(() => server.next());
    rerender(page(6));
    const six = await act(() => server.next());
    await five.aborted;
    expect(six.path).toBe("/ctx/user/?user_id=6");
    await act(async () => {
      six.reply(BOB);
      await server.untaken();
    });
    expect(screen.getByText("Bob")).toBeTruthy();
    rerender(page(7));
    expect(screen.getByText("nobody")).toBeTruthy();
  });

  test("unmounted aborts its fetch", async () => {
    const { unmount } = render(app(<user.Provider params={{ user_id: 5 }} />));
    const request = await server.next();
    unmount();
    await request.aborted;
  });

  test("missing is said by name", () => {
    expect(() => render(app(<Name />))).toThrow(
      "user: context is not mounted (expected: its component around this one)",
    );
  });

  test("is known to be there or not", () => {
    const Ask = () => <p>{user.isMounted() ? "there" : "missing"}</p>;
    render(
      app(
        <>
          <Ask />
          <user.Provider params={{ user_id: 5 }}>
            <Ask />
          </user.Provider>
        </>,
      ),
    );
    expect(screen.getAllByText(/there|missing/).map((element) => element.textContent)).toEqual(["missing", "there"]);
  });

  test("nested in another of its kind wins", async () => {
    render(
      app(
        <user.Provider params={{ user_id: 5 }}>
          <user.Provider params={{ user_id: 6 }}>
            <Name />
          </user.Provider>
        </user.Provider>,
      ),
    );
    for (let i = 0; i < 2; i++) {
      await answer((request) => request.reply(request.path.endsWith("6") ? BOB : ADA));
    }
    expect(screen.getByText("Bob")).toBeTruthy();
  });
});

describe("readers", () => {
  const page = () =>
    app(
      <user.Provider params={{ user_id: 5 }}>
        <Name />
        <Orders />
        <State />
      </user.Provider>,
    );

  test("of a member render only when that member changes", async () => {
    render(page());
    await reply(ADA);
    const before = { ...renders };
    act(() => mizan.invalidate(["user"]));
    await reply({ ...ADA, orders: [] });
    expect(screen.getByText("0 orders")).toBeTruthy();
    expect(renders["Name"]).toBe(before["Name"]);
    expect(renders["Orders"]).toBe((before["Orders"] ?? 0) + 1);
  });

  test("of members do not render at all when a refetch brings the same", async () => {
    render(page());
    await reply(ADA);
    const before = { ...renders };
    act(() => mizan.invalidate(["user"]));
    await reply(ADA);
    expect(renders["Name"]).toBe(before["Name"]);
    expect(renders["Orders"]).toBe(before["Orders"]);
  });

  test("of everything see stale, fetching and the failure beside the data", async () => {
    render(page());
    await reply(ADA);
    act(() => mizan.invalidate(["user"]));
    await screen.findByText("success fetching stale Ada");
    await answer((request) => request.fail("INTERNAL_ERROR", 500));
    expect(screen.getByText("error stale INTERNAL_ERROR Ada")).toBeTruthy();
    expect(screen.getByText("Ada")).toBeTruthy();
  });

  test("of everything can fetch again", async () => {
    function Retry() {
      const { refetch, status } = user.use();
      return (
        <button type="button" onClick={() => void refetch()}>
          {status}
        </button>
      );
    }
    render(
      app(
        <user.Provider params={{ user_id: 5 }}>
          <Retry />
        </user.Provider>,
      ),
    );
    await answer((request) => request.fail("NOT_FOUND", 404));
    fireEvent.click(screen.getByText("error"));
    await reply(ADA);
    expect(screen.getByText("success")).toBeTruthy();
  });

  test("of a member that the bundle does not have read null, whatever its name", async () => {
    const odd = defineContext<object, { toString: () => string }>("odd");
    const Odd = () => <p>{odd.useMember("toString") === null ? "null" : "inherited"}</p>;
    render(
      app(
        <odd.Provider params={{}}>
          <Odd />
        </odd.Provider>,
      ),
    );
    await reply({});
    expect(screen.getByText("null")).toBeTruthy();
  });

  test("never disagree within one commit, while a transition renders", async () => {
    const torn: string[] = [];
    function Pair({ big }: { big: boolean }) {
      const names = [user.useMember("profile")?.name, user.use().data?.profile.name];
      if (names[0] !== names[1]) {
        torn.push(names.join("/"));
      }
      return <p>{`${names[0]} ${big}`}</p>;
    }
    let grow: (big: boolean) => void = () => {};
    function Page() {
      const [big, setBig] = useState(false);
      grow = setBig;
      return (
        <user.Provider params={{ user_id: 5 }}>
          {Array.from({ length: big ? 300 : 2 }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never move
            <Pair key={i} big={big} />
          ))}
        </user.Provider>
      );
    }
    render(app(<Page />));
    await reply(ADA);
    act(() => {
      startTransition(() => grow(true));
      mizan.invalidate(["user"]);
    });
    await reply(BOB);
    expect(new Set(screen.getAllByText(/true/).map((element) => element.textContent))).toEqual(new Set(["Bob true"]));
    expect(torn).toEqual([]);
  });
});

describe("suspending", () => {
  const inside = () =>
    app(
      <Boundary>
        <Suspense fallback={<p>waiting</p>}>
          <user.Provider params={{ user_id: 5 }}>
            <Suspended />
          </user.Provider>
        </Suspense>
      </Boundary>,
    );
  const outside = () =>
    app(
      <user.Provider params={{ user_id: 5 }}>
        <Retrying />
        <Boundary>
          <Suspense fallback={<p>waiting</p>}>
            <Suspended />
          </Suspense>
        </Boundary>
      </user.Provider>,
    );
  function Retrying() {
    const { refetch } = user.use();
    return (
      <button type="button" onClick={() => void refetch()}>
        refetch
      </button>
    );
  }

  test.each([
    ["inside the suspended tree", inside],
    ["around it", outside],
  ])("waits for the first bundle, with the provider %s, and fetches once", async (_, page) => {
    await show(page());
    expect(screen.getByText("waiting")).toBeTruthy();
    await reply(ADA);
    expect(await screen.findByText("Ada")).toBeTruthy();
    expect(await server.untaken()).toEqual([]);
  });

  test("in strict mode fetches once too", async () => {
    await show(<StrictMode>{inside()}</StrictMode>);
    await reply(ADA);
    expect(await screen.findByText("Ada")).toBeTruthy();
    expect(await server.untaken()).toEqual([]);
  });

  test("shows later bundles without suspending again", async () => {
    await show(inside());
    await reply(ADA);
    await screen.findByText("Ada");
    act(() => mizan.invalidate(["user"]));
    expect(screen.queryByText("waiting")).toBeNull();
    await reply(BOB);
    expect(screen.getByText("Bob")).toBeTruthy();
  });

  test("hands the MizanError to the error boundary, after one fetch", async () => {
    await show(inside());
    await answer((request) => request.fail("NOT_FOUND", 404));
    expect(await screen.findByText("NOT_FOUND")).toBeTruthy();
    expect(await server.untaken()).toEqual([]);
    takeComplaints();
  });

  test("tries again when the boundary is reset, once the failure was shown", async () => {
    await show(inside());
    await answer((request) => request.fail("NOT_FOUND", 404));
    await screen.findByText("NOT_FOUND");
    const view = mizan.context("user", { user_id: 5 });
    await vi.waitFor(() => expect(view.getState().status).toBe("idle"), 4_000);
    await act(async () => fireEvent.click(screen.getByText("NOT_FOUND")));
    await reply(ADA);
    expect(await screen.findByText("Ada")).toBeTruthy();
    takeComplaints();
  });

  test("tries again at once by refetch, where the provider stays mounted", async () => {
    await show(outside());
    await answer((request) => request.fail("NOT_FOUND", 404));
    await screen.findByText("NOT_FOUND");
    fireEvent.click(screen.getByText("refetch"));
    await act(async () => fireEvent.click(screen.getByText("NOT_FOUND")));
    expect(screen.getByText("waiting")).toBeTruthy();
    await reply(ADA);
    expect(await screen.findByText("Ada")).toBeTruthy();
    expect(await server.untaken()).toEqual([]);
    takeComplaints();
  });

  test("works as it does in a page, where nobody waits for React", async () => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
    const root = createRoot(document.body.appendChild(document.createElement("main")));
    root.render(inside());
    (await server.next()).reply(ADA);
    await vi.waitFor(() => expect(document.querySelector("main")?.textContent).toBe("Ada"));
    mizan.invalidate(["user"]);
    (await server.next()).reply(BOB);
    await vi.waitFor(() => expect(document.querySelector("main")?.textContent).toBe("Bob"));
    root.unmount();
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    expect(await server.untaken()).toEqual([]);
  });

  test("keeps a later failure beside the data", async () => {
    await show(inside());
    await reply(ADA);
    await screen.findByText("Ada");
    act(() => mizan.invalidate(["user"]));
    await answer((request) => request.fail("INTERNAL_ERROR", 500));
    expect(screen.getByText("Ada")).toBeTruthy();
  });

  test("leaves nothing mounted behind", async () => {
    const { unmount } = await show(inside());
    await reply(ADA);
    await screen.findByText("Ada");
    unmount();
    await server.untaken();
    expect(mizan.context("user", { user_id: 5 }).getState().status).toBe("idle");
  });
});
