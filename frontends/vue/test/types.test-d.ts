import type { CallOptions, Mizan, MizanError, ProtocolError } from "@mizan/base";
import { describe, expectTypeOf, test } from "vitest";
import { type Ref, ref } from "vue";
import { type ContextRefs, defineContext, type Mutation, useMizan, useMutation } from "../src/index.js";

interface Data {
  readonly profile: { readonly name: string };
  readonly count: number;
}
const user = defineContext<{ readonly user_id: number }, Data>("user");

describe("a context", () => {
  test("reads what it declares", () => {
    expectTypeOf(user.use).returns.toEqualTypeOf<ContextRefs<Data>>();
    expectTypeOf<ContextRefs<Data>["data"]>().toEqualTypeOf<Readonly<Ref<Data | null>>>();
    expectTypeOf(user.useSuspense).returns.toEqualTypeOf<Promise<Readonly<Ref<Data>>>>();
    expectTypeOf(user.useMember<"count">).returns.toEqualTypeOf<Readonly<Ref<number | null>>>();
    expectTypeOf(user.isMounted).returns.toEqualTypeOf<boolean>();
  });

  test("takes its params as a value, a ref or a getter", () => {
    () => [user.use({ user_id: 5 }), user.use(ref({ user_id: 5 })), user.use(() => ({ user_id: 5 }))];
  });

  test("refuses what it does not declare", () => {
    // @ts-expect-error there is no such member
    () => user.useMember("orders");
    // @ts-expect-error the param is missing
    () => user.use({});
    // @ts-expect-error the param is a number
    () => user.use(() => ({ user_id: "5" }));
    // @ts-expect-error the param is not a ref itself
    () => user.use({ user_id: ref(5) });
    // @ts-expect-error a state is not changed
    ({ data }: ContextRefs<Data>) => (data.value = null);
  });
});

describe("a mutation", () => {
  const callRename = (_args: { name: string }, _options?: CallOptions): Promise<number> => Promise.resolve(1);

  test("takes the arguments and brings the result of its call", () => {
    const rename = () => useMutation(callRename);
    expectTypeOf(rename).returns.toEqualTypeOf<Mutation<{ name: string }, number>>();
    expectTypeOf<Mutation<{ name: string }, number>["error"]>().toEqualTypeOf<Readonly<Ref<ProtocolError | null>>>();
    expectTypeOf<Mutation<{ name: string }, number>["data"]>().toEqualTypeOf<Readonly<Ref<number | null>>>();
  });

  test("refuses other arguments", () => {
    const { mutate } = {} as Mutation<{ name: string }, number>;
    // @ts-expect-error the argument is missing
    () => mutate();
    // @ts-expect-error the argument is text
    () => mutate({ name: 5 });
  });

  test("without arguments is called without, and is no event handler by itself", () => {
    const { mutate } = {} as Mutation<void, number>;
    () => mutate();
    // @ts-expect-error an event is not an argument
    const handler: (event: MouseEvent) => void = mutate;
    void handler;
  });

  test("has the error union that its contract declares", () => {
    type OutOfStock = MizanError & { readonly code: "OUT_OF_STOCK"; readonly details: { readonly left: number } };
    const error = {} as NonNullable<Mutation<void, void, OutOfStock | ProtocolError>["error"]["value"]>;
    if (error.code === "OUT_OF_STOCK") {
      expectTypeOf(error.details).toEqualTypeOf<{ readonly left: number }>();
    }
    // @ts-expect-error the contract has no such code
    void (error.code === "OUT_OF_MILK");
  });
});

test("useMizan is the instance", () => {
  expectTypeOf(useMizan).returns.toEqualTypeOf<Mizan>();
});
