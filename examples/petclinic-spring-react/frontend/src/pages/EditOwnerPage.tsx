import { useLocation } from "wouter";
import { OwnerContext, type OwnerDetails, type OwnerInput, useEditOwner, useOwnerContext } from "../api";
import { useAnnounce } from "../components/Announcer";
import { Loaded } from "../components/Loaded";
import { OwnerForm } from "../components/OwnerForm";
import { OwnerMissing } from "../components/OwnerMissing";
import { OwnerSkeleton } from "../components/OwnerSkeleton";
import { PageTitle } from "../components/PageTitle";

/** Changes an owner's name or address. */
export function EditOwnerPage({ ownerId }: { ownerId: number }) {
  return (
    <OwnerContext ownerId={ownerId}>
      <Content />
    </OwnerContext>
  );
}

function Content() {
  const state = useOwnerContext();
  return (
    <Loaded state={state} skeleton={<OwnerSkeleton />} missing={<OwnerMissing />}>
      {({ ownerDetails }) => <EditForm owner={ownerDetails} />}
    </Loaded>
  );
}

function EditForm({ owner }: { owner: OwnerDetails }) {
  const editOwner = useEditOwner();
  const announce = useAnnounce();
  const [, navigate] = useLocation();
  const address = `/owners/${owner.id}`;
  const submit = async (changed: OwnerInput) => {
    await editOwner.mutateAsync({ ownerId: owner.id, owner: changed });
    announce("Changes saved");
    navigate(address, { replace: true });
  };
  return (
    <>
      <PageTitle title={`Edit ${owner.firstName} ${owner.lastName}`} />
      <OwnerForm
        owner={owner}
        error={editOwner.error}
        isPending={editOwner.isPending}
        submitLabel="Save"
        onSubmit={submit}
        onCancel={() => navigate(address)}
      />
    </>
  );
}
