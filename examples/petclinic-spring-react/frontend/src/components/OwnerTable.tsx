import { Link } from "wouter";
import { type OwnerPage, type OwnerRow, useOwnersContext } from "../api";
import { useKept } from "../useKept";
import { Loaded } from "./Loaded";
import { Notice } from "./Notice";
import { Paging } from "./Paging";
import { Skeleton } from "./Skeleton";

interface Props {
  search: string;
  addressOfPage: (page: number) => string;
  chosen: readonly number[];
  choose: (ownerId: number, isChosen: boolean) => void;
}

/** The owners of the page at hand: a table, and on a phone a card for each. */
export function OwnerTable({ search, addressOfPage, chosen, choose }: Props) {
  const state = useOwnersContext();
  const kept = useKept(state.data);
  const shown = state.error === null ? { ...state, data: kept } : state;
  return (
    <Loaded state={shown} skeleton={<Skeleton lines={12} className="rows" />}>
      {({ findOwners }) => (
        <>
          <p className="count" role="status">
            {countOf(findOwners, search)}
          </p>
          {findOwners.owners.length === 0 ? (
            <Notice title={findOwners.total === 0 ? "Nobody found." : "There is no such page."}>
              <p>
                <Link href="/owners">Show all owners</Link>
              </p>
            </Notice>
          ) : (
            <Table owners={findOwners.owners} chosen={chosen} choose={choose} />
          )}
          {findOwners.total > 0 && (
            <Paging page={findOwners.page} pages={findOwners.pages} addressOfPage={addressOfPage} />
          )}
        </>
      )}
    </Loaded>
  );
}

function countOf({ total }: OwnerPage, search: string): string {
  const count = `${total.toLocaleString("en")} ${total === 1 ? "owner" : "owners"}`;
  return search.trim() === "" ? count : `${count} for “${search.trim()}”`;
}

type TableProps = Pick<Props, "chosen" | "choose"> & { owners: readonly OwnerRow[] };

function Table({ owners, chosen, choose }: TableProps) {
  return (
    <table className="owners">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Address</th>
          <th scope="col">Telephone</th>
          <th scope="col">Pets</th>
          <th scope="col" className="narrow">
            Compare
          </th>
        </tr>
      </thead>
      <tbody>
        {owners.map((owner) => (
          <Row
            key={owner.id}
            owner={owner}
            isChosen={chosen.includes(owner.id)}
            choose={(isChosen) => choose(owner.id, isChosen)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  owner: OwnerRow;
  isChosen: boolean;
  choose: (isChosen: boolean) => void;
}

function Row({ owner, isChosen, choose }: RowProps) {
  const name = `${owner.firstName} ${owner.lastName}`;
  return (
    <tr>
      <th scope="row">
        <Link href={`/owners/${owner.id}`}>{name}</Link>
      </th>
      <td>
        {owner.address}, {owner.city}
      </td>
      <td className="telephone">{owner.telephone}</td>
      <td>
        {owner.pets.length === 0 ? (
          <span className="faint">No pets</span>
        ) : (
          <span className="chips">
            {owner.pets.map((pet) => (
              <span key={pet} className="chip">
                {pet}
              </span>
            ))}
          </span>
        )}
      </td>
      <td className="narrow">
        <label className="tick">
          <input type="checkbox" checked={isChosen} onChange={(event) => choose(event.target.checked)} />
          <span className="visually-hidden">Compare {name}</span>
        </label>
      </td>
    </tr>
  );
}
