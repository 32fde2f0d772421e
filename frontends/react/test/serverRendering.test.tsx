import { Writable } from "node:stream";
import { createMizan } from "@mizan/base";
import { Suspense } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { LocalServer } from "../../base/test/LocalServer.js";
import { defineContext, dehydrate, MizanProvider } from "../src/index.js";

const user = defineContext<{ user_id: number }, { profile: { name: string } }>("user");
const Name = () => <b>{user.useMember("profile")?.name ?? "nobody"}</b>;
const State = () => <i>{user.use().status}</i>;
const Suspended = () => <b>{user.useSuspense().profile.name}</b>;

test("what was fetched for the render is in the page, instance by instance", () => {
  const mizan = createMizan();
  mizan.hydrate([
    { context: "user", params: { user_id: 5 }, data: { profile: { name: "Ada" } } },
    { context: "user", params: { user_id: 6 }, data: { profile: { name: "Bob" } } },
  ]);
  const html = renderToString(
    <MizanProvider mizan={mizan}>
      {[5, 6, 7].map((id) => (
        <user.Provider key={id} params={{ user_id: id }}>
          <Name />
          <State />
        </user.Provider>
      ))}
    </MizanProvider>,
  );
  expect(html).toBe("<b>Ada</b><i>success</i><b>Bob</b><i>success</i><b>nobody</b><i>idle</i>");
});

test("rendering to text sends nothing", async () => {
  const server = await LocalServer.start();
  renderToString(
    <MizanProvider mizan={createMizan({ baseUrl: server.baseUrl })}>
      <user.Provider params={{ user_id: 5 }}>
        <Name />
      </user.Provider>
    </MizanProvider>,
  );
  expect(await server.untaken()).toEqual([]);
  await server.stop();
});

test("a stream waits for what suspends, which can be sent along", async () => {
  const server = await LocalServer.start();
  const mizan = createMizan({ baseUrl: server.baseUrl });
  const stream = renderToPipeableStream(
    <MizanProvider mizan={mizan}>
      <Suspense fallback={<p>waiting</p>}>
        <user.Provider params={{ user_id: 5 }}>
          <Suspended />
        </user.Provider>
      </Suspense>
    </MizanProvider>,
  );
  const chunks: string[] = [];
  const ended = new Promise<void>((resolve) => {
    stream.pipe(
      new Writable({
        write: (chunk, _, done) => {
          chunks.push(String(chunk));
          done();
        },
        final: (done) => {
          done();
          resolve();
        },
      }),
    );
  });
  (await server.expect("GET", "/ctx/user/?user_id=5")).reply({ profile: { name: "Ada" } });
  await ended;
  expect(chunks.join("")).toContain("<b>Ada</b>");
  expect(dehydrate(mizan)).toEqual([{ context: "user", params: { user_id: 5 }, data: { profile: { name: "Ada" } } }]);
  expect(await server.untaken()).toEqual([]);
  await server.stop();
});
