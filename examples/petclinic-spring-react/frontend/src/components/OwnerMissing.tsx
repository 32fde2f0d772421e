import { Link } from "wouter";
import { PageTitle } from "./PageTitle";

/** For an owner, or a pet, that the clinic does not have. */
export function OwnerMissing({ what = "owner" }: { what?: "owner" | "pet" }) {
  return (
    <>
      <PageTitle title={`There is no such ${what}`} />
      <p>
        The address may be mistyped, or it was never in the clinic's books. <Link href="/owners">Find an owner</Link>
      </p>
    </>
  );
}
