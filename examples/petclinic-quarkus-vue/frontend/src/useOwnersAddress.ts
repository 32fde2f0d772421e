import { type ComputedRef, computed } from "vue";
import { useRoute, useRouter } from "vue-router";

interface OwnersAddress {
  readonly search: ComputedRef<string>;
  readonly page: ComputedRef<number>;
  readonly showSearch: (text: string) => void;
  readonly addressOfPage: (page: number) => string;
}

/** Search and page of the list of owners, kept in the address so that they can be linked, and gone back to. */
export function useOwnersAddress(): OwnersAddress {
  const route = useRoute();
  const router = useRouter();
  const search = computed(() => String(route.query["search"] ?? ""));
  const page = computed(() => {
    const asked = Number(route.query["page"] ?? "1");
    return Number.isSafeInteger(asked) && asked >= 1 ? asked : 1;
  });
  return {
    search,
    page,
    showSearch: (text) => void router.replace(addressOf(text, 1)),
    addressOfPage: (other) => addressOf(search.value, other),
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
