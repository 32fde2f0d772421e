import { useCallback } from "react";
import { useLocation, useSearch } from "wouter";

/** Search and page of the list of owners, kept in the address so that they can be linked, and gone back to. */
export function useOwnersAddress() {
  const [, navigate] = useLocation();
  const query = new URLSearchParams(useSearch());
  const search = query.get("search") ?? "";
  const page = Number(query.get("page") ?? "1");
  const showSearch = useCallback((text: string) => navigate(addressOf(text, 1), { replace: true }), [navigate]);
  return {
    search,
    page: Number.isSafeInteger(page) && page >= 1 ? page : 1,
    showSearch,
    addressOfPage: (other: number) => addressOf(search, other),
  };
}

function addressOf(search: string, page: number): string {
  const query = new URLSearchParams();
  if (search !== "") {
    query.set("search", search);
  }
  if (page > 1) {
    query.set("page", String(page));
  }
  return query.size === 0 ? "/owners" : `/owners?${query}`;
}
