import { Link, useSearch } from "wouter";
import { OwnerContext, useOwnerContext } from "../api";
import { Loaded } from "../components/Loaded";
import { Notice } from "../components/Notice";
import { OwnerPanel } from "../components/OwnerPanel";
import { OwnerSkeleton } from "../components/OwnerSkeleton";
import { PageTitle } from "../components/PageTitle";
import { WireLog } from "../components/WireLog";

/** Several owners side by side: what happens to one of them leaves the others as they are. */
export function ComparePage() {
  const ids = idsOf(new URLSearchParams(useSearch()).get("ids") ?? "");
  return (
    <>
      <PageTitle title="Compare owners">
        <p className="lead">Add a visit to one of them: only that one is read again.</p>
      </PageTitle>
      {ids.length === 0 ? (
        <Notice title="Nobody to compare.">
          <p>
            <Link href="/owners">Choose two owners in the list</Link>
          </p>
        </Notice>
      ) : (
        <div className="columns">
          {ids.map((id) => (
            <OwnerContext key={id} ownerId={id}>
              <Column ownerId={id} />
            </OwnerContext>
          ))}
        </div>
      )}
      <WireLog />
    </>
  );
}

function Column({ ownerId }: { ownerId: number }) {
  const state = useOwnerContext();
  return (
    <section className="column" data-owner={ownerId}>
      <Loaded
        state={state}
        skeleton={<OwnerSkeleton />}
        missing={<Notice title={`There is no owner number ${ownerId}.`} />}
      >
        {({ ownerDetails }) => (
          <>
            <h2 className="column-title">
              <Link href={`/owners/${ownerId}`}>
                {ownerDetails.firstName} {ownerDetails.lastName}
              </Link>
            </h2>
            <OwnerPanel />
          </>
        )}
      </Loaded>
    </section>
  );
}

function idsOf(text: string): readonly number[] {
  const ids = text.split(",").map(Number);
  return [...new Set(ids)].filter((id) => Number.isSafeInteger(id) && id > 0).slice(0, 2);
}
