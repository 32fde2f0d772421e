// What an application writes against the client of the AFI fixture; it has to type-check as it stands.
import type { ReactElement } from "react";
import {
  type ContextState,
  callDraw,
  callEcho,
  callFindItems,
  callFindUser,
  callNotImplemented,
  callOrderItem,
  callUpdateProfile,
  callWhoami,
  fetchGlobalContext,
  fetchSearchContext,
  fetchUserContext,
  isOutOfStockError,
  MizanContext,
  MizanError,
  type OrderStatus,
  SearchContext,
  type Shape,
  UserContext,
  type UserContextData,
  useAppInfo,
  useClearAll,
  useEcho,
  useOrderItem,
  useUpdateProfile,
  useUserContext,
  useUserContextSuspense,
  useUserOrders,
  useUserProfile,
} from "api/afi";

export async function calls(signal: AbortSignal): Promise<void> {
  const echo: string = (await callEcho({ text: "hi" }, { signal })).message;
  const id: string | null = (await callWhoami()).user_id;
  await callWhoami({ signal });
  const user = await callFindUser({ user_id: 5 });
  const name: string | undefined = user?.name;
  await callUpdateProfile({ user_id: 5, name: "Ada" });
  await callFindItems({ q: "a", tags: [] });
  await callFindItems({ q: "a", tags: ["b"], page: undefined });
  const hits: number | undefined = (await callFindItems({ q: "a", tags: [], page: 2 })).hits["x"];
  const nothing: undefined | void = await callNotImplemented();
  const bundle: UserContextData = await fetchUserContext({ user_id: 5 });
  const status: OrderStatus | undefined = bundle.user_orders[0]?.status;
  const version: string = (await fetchGlobalContext()).app_info.version;
  await fetchSearchContext({ q: "a", tags: [] }, { timeout: 100 });
  console.log(echo, id, name, hits, nothing, status, version);
}

export function area(shape: Shape): number {
  switch (shape.type) {
    case "Circle":
      return Math.PI * shape.radius ** 2;
    case "Square":
      return shape.side ** 2;
  }
}

export async function draws(): Promise<number> {
  return area(await callDraw({ shape: { type: "Circle", radius: 1 } }));
}

export async function orders(): Promise<number> {
  try {
    await callOrderItem({ id: 1 });
    return 0;
  } catch (error) {
    if (isOutOfStockError(error)) {
      return error.details.left;
    }
    throw error instanceof MizanError ? new Error(error.code) : error;
  }
}

export function App(): ReactElement {
  return (
    <MizanContext baseUrl="/api/mizan">
      <UserContext userId={5}>
        <Profile />
      </UserContext>
      <SearchContext q="a" tags={["b"]} page={undefined} />
    </MizanContext>
  );
}

function Profile() {
  const state: ContextState<UserContextData> = useUserContext();
  const info = useAppInfo();
  const profile = useUserProfile();
  const orders = useUserOrders();
  const loaded: UserContextData = useUserContextSuspense();
  const rename = useUpdateProfile();
  const order = useOrderItem();
  const clear = useClearAll();
  const echo = useEcho();
  return (
    <section aria-busy={state.isFetching}>
      <h1>{profile?.name}</h1>
      <p>{loaded.user_profile.name + (info?.version ?? "")}</p>
      {orders?.map((one) => (
        <p key={one.id}>{one.status}</p>
      ))}
      <button type="button" onClick={() => rename.mutate({ user_id: 5, name: "Ada" })} disabled={rename.isPending}>
        {rename.data?.ok}
      </button>
      <button type="button" onClick={() => clear.mutate()} />
      <button type="button" onClick={() => echo.mutateAsync({ text: "a" }).then((answer) => answer.message)} />
      {order.error?.code === "OUT_OF_STOCK" && <p>{order.error.details.left} left</p>}
      {order.error?.code === "VALIDATION_ERROR" && <p>{order.error.details[0]?.path}</p>}
    </section>
  );
}
