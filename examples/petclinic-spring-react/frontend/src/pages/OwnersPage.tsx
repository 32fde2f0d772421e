import { useState } from "react";
import { Link } from "wouter";
import { OwnersContext } from "../api";
import { OwnerTable } from "../components/OwnerTable";
import { PageTitle } from "../components/PageTitle";
import { SearchField } from "../components/SearchField";
import { useOwnersAddress } from "../useOwnersAddress";

/** All owners: searched, page by page. */
export function OwnersPage() {
  const { search, page, showSearch, addressOfPage } = useOwnersAddress();
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const choose = (ownerId: number, isChosen: boolean) =>
    setChosen((others) => (isChosen ? [...others, ownerId].slice(-2) : others.filter((id) => id !== ownerId)));
  return (
    <>
      <PageTitle
        title="Owners"
        actions={
          <Link href="/owners/new" className="button primary">
            Add owner
          </Link>
        }
      >
        <p className="lead">Find somebody by name, town, telephone number or the name of a pet.</p>
      </PageTitle>
      <SearchField value={search} onSearch={showSearch} />
      <OwnersContext search={search} page={page}>
        <OwnerTable search={search} addressOfPage={addressOfPage} chosen={chosen} choose={choose} />
      </OwnersContext>
      {chosen.length > 0 && (
        <section className="chosen" aria-label="Chosen owners">
          <span>{chosen.length === 1 ? "Choose one more owner" : "Two owners chosen"}</span>
          {chosen.length === 2 && (
            <Link href={`/owners/compare?ids=${chosen.join()}`} className="button primary">
              Compare
            </Link>
          )}
          <button type="button" className="button" onClick={() => setChosen([])}>
            Clear
          </button>
        </section>
      )}
    </>
  );
}
