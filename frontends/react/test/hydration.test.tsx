import "./browser.js";
import { createMizan, type Mizan } from "@mizan/base";
import { act, cleanup, render, screen } from "@testing-library/react";
import { type ReactNode, Suspense } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LocalServer } from "../../base/test/LocalServer.js";
import { defineContext, MizanProvider } from "../src/index.js";

const user = defineContext<{ user_id: number }, { profile: { name: string } }>("user");
const Name = () => <b>{user.useMember("profile")?.name ?? "nobody"}</b>;
const Whole = () => <i>{user.use().data?.profile.name}</i>;
const Suspended = () => <b>{user.useSuspense().profile.name}</b>;
const rendered = [{ context: "user", params: { user_id: 5 }, data: { profile: { name: "Ada" } } }];

let server: LocalServer;
let mizan: Mizan;
let complaints: unknown[];

beforeEach(async () => {
  server = await LocalServer.start();
  mizan = createMizan({ baseUrl: server.baseUrl });
  complaints = [];
  vi.spyOn(console, "error").mockImplementation((complaint) => complaints.push(complaint));
});

afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await server.stop();
});

function hydrate(html: string, children: ReactNode): void {
  const container = document.body.appendChild(document.createElement("div"));
  container.innerHTML = html;
  render(
    <MizanProvider mizan={mizan}>
      <user.Provider params={{ user_id: 5 }}>{children}</user.Provider>
    </MizanProvider>,
    { container, hydrate: true, onRecoverableError: (error) => complaints.push(error) },
  );
}

test("a page that brought its data is taken over as it is, without a fetch", async () => {
  mizan.hydrate(rendered);
  hydrate("<b>Ada</b>", <Name />);
  expect(screen.getByText("Ada")).toBeTruthy();
  expect(await server.untaken()).toEqual([]);
  expect(complaints).toEqual([]);
});

test("a page that brought its data is taken over by who suspends, too", async () => {
  mizan.hydrate(rendered);
  await act(async () =>
    hydrate(
      "<!--$--><b>Ada</b><!--/$-->",
      <Suspense fallback="waiting">
        <Suspended />
      </Suspense>,
    ),
  );
  expect(screen.getByText("Ada")).toBeTruthy();
  expect(await server.untaken()).toEqual([]);
  expect(complaints).toEqual([]);
});

test("a page without its data is taken over and then fetches", async () => {
  hydrate("<b>nobody</b>", <Name />);
  expect(screen.getByText("nobody")).toBeTruthy();
  const request = await act(() => server.next());
  await act(async () => {
    request.reply({ profile: { name: "Ada" } });
    await server.untaken();
  });
  expect(screen.getByText("Ada")).toBeTruthy();
  expect(complaints).toEqual([]);
});

test("a page whose data moved on before it was taken over matches first, and follows then", async () => {
  mizan.hydrate(rendered);
  const entry = mizan.registerContext("user", { user_id: 5 });
  const refetched = entry.refetch();
  (await server.next()).reply({ profile: { name: "Eve" } });
  await refetched;
  await act(async () =>
    hydrate(
      "<b>Ada</b><i>Ada</i>",
      <>
        <Name />
        <Whole />
      </>,
    ),
  );
  expect(screen.getAllByText("Eve")).toHaveLength(2);
  expect(complaints).toEqual([]);
});
