// Reading and writing differ: what has a default is always there when read and may be left out when written.
import type { ReactElement } from "react";
import {
  callListOwners,
  callPay,
  callSaveOwner,
  fetchOwnersContext,
  type NewVisit,
  type Owner,
  OwnerContext,
  type OwnerInput,
  OwnersContext,
  type Payment,
  useReadOwner,
  useSaveOwner,
} from "api/every-shape";

export async function saves(owner: Owner): Promise<Owner> {
  const least: OwnerInput = { id: 1, first_name: "Ada" };
  await callSaveOwner({ owner: least });
  await callSaveOwner({ owner: { ...least, pets: [{ name: "Tom" }], address: null, status: "on leave" } });
  const saved: Owner = await callSaveOwner({ owner });
  const first: string | undefined = saved.pets[0]?.weight;
  console.log(first?.length);
  return saved;
}

// @ts-expect-error what is read has all its fields
export const partial: Owner = { id: 1, first_name: "Ada" };

export const visit: NewVisit = { at: "2026-01-31T13:45:00Z" };

export async function lists(): Promise<number> {
  await callListOwners();
  await fetchOwnersContext();
  await fetchOwnersContext({ page: 2, statuses: ["ACTIVE"] });
  return (await callListOwners({ last_name: "L" })).total;
}

export async function pays(): Promise<string> {
  const payment: Payment = await callPay({ payment: { kind: "paid", amount: "1.00" } });
  switch (payment.kind) {
    case "cleared":
      return "";
    case "paid":
      return payment.fee;
    case "refused":
      return payment.reason;
  }
}

export function Page(): ReactElement {
  const owner = useReadOwner();
  const save = useSaveOwner();
  return (
    <OwnersContext>
      <OwnerContext ownerId={undefined}>{owner?.first_name}</OwnerContext>
      {save.error?.code === "NAME_TAKEN" && save.error.details.reason}
      {save.error?.code === "CLOSED" && save.error.status}
    </OwnersContext>
  );
}
