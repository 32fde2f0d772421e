/** Search and page of the list of owners as the address says them, so that they can be linked and gone back to. */
export interface OwnersAddress {
  readonly search: string;
  readonly page: number;
}

/** Reads them from a query. */
export function readOwnersAddress(query: URLSearchParams): OwnersAddress {
  const page = Number(query.get("page") ?? "1");
  return { search: query.get("search") ?? "", page: Number.isSafeInteger(page) && page >= 1 ? page : 1 };
}

/** The address of a page of a search. */
export function ownersAddress({ search, page }: OwnersAddress): string {
  const query = new URLSearchParams();
  if (search !== "") {
    query.set("search", search);
  }
  if (page > 1) {
    query.set("page", String(page));
  }
  return query.size === 0 ? "/owners" : `/owners?${query}`;
}
