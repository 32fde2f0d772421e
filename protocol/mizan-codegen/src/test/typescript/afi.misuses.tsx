// What must not type-check: every line below an expectation is an error, or the compiler says so.
import type { ReactElement } from "react";
import {
  callDraw,
  callEcho,
  callFindItems,
  callUpdateProfile,
  callWhoami,
  fetchSearchContext,
  fetchUserContext,
  type OrderItemError,
  type Shape,
  UserContext,
  useEcho,
  useOrderItem,
  useUserProfile,
} from "api/afi";

export async function calls(): Promise<void> {
  // @ts-expect-error an argument of another name
  await callEcho({ txt: "hi" });
  // @ts-expect-error an argument too many
  await callEcho({ text: "hi", loud: true });
  // @ts-expect-error no arguments
  await callEcho();
  // @ts-expect-error an argument of another type
  await callEcho({ text: 5 });
  // @ts-expect-error arguments to a function without
  await callWhoami({ text: "hi" });
  // @ts-expect-error a required argument is missing
  await callUpdateProfile({ user_id: 5 });
  // @ts-expect-error null is not left out
  await callFindItems({ q: "a", tags: [], page: null });
  // @ts-expect-error a required param is missing
  await fetchUserContext({});
  // @ts-expect-error a param of the function's camel name
  await fetchUserContext({ userId: 5 });
  // @ts-expect-error required params are missing
  await fetchSearchContext();
  // @ts-expect-error a case that there is not
  await callDraw({ shape: { type: "Triangle", side: 1 } });
  // @ts-expect-error a case without its tag
  await callDraw({ shape: { radius: 1 } });
  // @ts-expect-error a field of the other case
  await callDraw({ shape: { type: "Circle", side: 1 } });
  // @ts-expect-error a map may not have the key
  const hits: number = (await callFindItems({ q: "a", tags: [] })).hits["x"];
  console.log(hits);
}

// @ts-expect-error the square is not handled
export function area(shape: Shape): number {
  switch (shape.type) {
    case "Circle":
      return shape.radius;
  }
}

export function left(error: OrderItemError): number {
  // @ts-expect-error the details are only known when the code is
  return error.details.left;
}

export function App(): ReactElement {
  const profile = useUserProfile();
  const echo = useEcho();
  const order = useOrderItem();
  // @ts-expect-error the data may still be loading
  console.log(profile.name);
  // @ts-expect-error the data may still be loading
  console.log(echo.data.message);
  // @ts-expect-error a mutation needs its arguments
  echo.mutate();
  // @ts-expect-error a code that the function does not declare
  console.log(order.error?.code === "SOLD_OUT");
  return (
    <>
      {/* @ts-expect-error a required prop is missing */}
      <UserContext />
      {/* @ts-expect-error a prop of another type */}
      <UserContext userId="5" />
    </>
  );
}
