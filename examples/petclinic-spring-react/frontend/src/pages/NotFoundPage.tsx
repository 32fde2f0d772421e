import { Link } from "wouter";
import { PageTitle } from "../components/PageTitle";

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  return (
    <>
      <PageTitle title="This page does not exist" />
      <p>
        Nothing is at this address. <Link href="/owners">Go to the owners</Link>
      </p>
    </>
  );
}
