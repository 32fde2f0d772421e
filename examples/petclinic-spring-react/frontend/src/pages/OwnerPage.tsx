import { Link } from "wouter";
import { OwnerContext, useOwnerContext } from "../api";
import { Loaded } from "../components/Loaded";
import { OwnerMissing } from "../components/OwnerMissing";
import { OwnerPanel } from "../components/OwnerPanel";
import { OwnerSkeleton } from "../components/OwnerSkeleton";
import { PageTitle } from "../components/PageTitle";

/** One owner with pets and visits: one context, read once. */
export function OwnerPage({ ownerId }: { ownerId: number }) {
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
      {({ ownerDetails }) => (
        <>
          <PageTitle
            title={`${ownerDetails.firstName} ${ownerDetails.lastName}`}
            actions={
              <>
                <Link href={`/owners/${ownerDetails.id}/edit`} className="button">
                  Edit owner
                </Link>
                <Link href={`/owners/${ownerDetails.id}/pets/new`} className="button primary">
                  Add pet
                </Link>
              </>
            }
          />
          <OwnerPanel />
        </>
      )}
    </Loaded>
  );
}
