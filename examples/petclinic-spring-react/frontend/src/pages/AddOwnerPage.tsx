import { useLocation } from "wouter";
import { type OwnerInput, useAddOwner } from "../api";
import { useAnnounce } from "../components/Announcer";
import { OwnerForm } from "../components/OwnerForm";
import { PageTitle } from "../components/PageTitle";

/** Takes a new owner in. */
export function AddOwnerPage() {
  const addOwner = useAddOwner();
  const announce = useAnnounce();
  const [, navigate] = useLocation();
  const submit = async (owner: OwnerInput) => {
    const { id } = await addOwner.mutateAsync({ owner });
    announce(`${owner.firstName} ${owner.lastName} added`);
    navigate(`/owners/${id}`, { replace: true });
  };
  return (
    <>
      <PageTitle title="Add owner" />
      <OwnerForm
        error={addOwner.error}
        isPending={addOwner.isPending}
        submitLabel="Add owner"
        onSubmit={submit}
        onCancel={() => navigate("/owners")}
      />
    </>
  );
}
