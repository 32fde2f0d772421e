import { describe, expectTypeOf, test } from "vitest";
import {
  type CallOptions,
  type ContextEntry,
  type ContextState,
  configure,
  createMizan,
  httpTransport,
  type InvalidationTarget,
  initSession,
  type Mizan,
  type MizanError,
  type MizanTransport,
  type ProtocolError,
  type Session,
  type Violation,
} from "../src/index.js";

describe("an instance", () => {
  test("gives back what the caller says", () => {
    const mizan = createMizan();
    expectTypeOf(mizan.call<number>("add", { a: 1 })).toEqualTypeOf<Promise<number>>();
    expectTypeOf(mizan.fetch<{ a: 1 }>("user", {})).toEqualTypeOf<Promise<{ a: 1 }>>();
    expectTypeOf(mizan.registerContext<{ a: 1 }>("user", {})).toEqualTypeOf<ContextEntry<{ a: 1 }>>();
    expectTypeOf(configure({})).toEqualTypeOf<Mizan>();
    expectTypeOf(initSession()).toEqualTypeOf<Promise<Session>>();
    expectTypeOf(httpTransport()).toEqualTypeOf<MizanTransport>();
  });

  test("refuses what is not of its form", () => {
    const mizan = {} as Mizan;
    // @ts-expect-error arguments are named
    () => mizan.call("add", 5);
    // @ts-expect-error there is no such option
    () => mizan.call("add", {}, { retries: 3 });
    // @ts-expect-error there is no such option
    () => createMizan({ url: "/api" });
    // @ts-expect-error targets are a list
    () => mizan.invalidate("user");
    // @ts-expect-error a target names its context
    () => mizan.invalidate([{ params: {} }]);
    // @ts-expect-error a transport reads, too
    () => createMizan({ transport: { call: async () => ({ result: 1 }) } });
  });
});

test("options may be left undefined, under exact optional properties", () => {
  expectTypeOf<{
    signal: undefined;
    timeout: undefined;
    affects: undefined;
    mizan: undefined;
  }>().toExtend<CallOptions>();
  expectTypeOf<InvalidationTarget>().extract<string>().toEqualTypeOf<string>();
});

test("a state has data or null, and is not changed", () => {
  const state = {} as ContextState<{ a: number }>;
  expectTypeOf(state.data).toEqualTypeOf<{ a: number } | null>();
  expectTypeOf(state.error).toEqualTypeOf<MizanError | null>();
  // @ts-expect-error read only
  () => (state.status = "idle");
});

test("an error is narrowed by its code", () => {
  const error = {} as ProtocolError;
  if (error.code === "VALIDATION_ERROR") {
    expectTypeOf(error.details).toEqualTypeOf<readonly Violation[]>();
  }
  expectTypeOf<"HTTP_502">().toExtend<ProtocolError["code"]>();
  // @ts-expect-error no such code
  void (error.code === "OUT_OF_MILK");
});
