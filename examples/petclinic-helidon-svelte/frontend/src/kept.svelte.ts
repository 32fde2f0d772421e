import type { MizanResource } from "@mizan/svelte";

/** The same with the latest value there was: a list stays readable while the next page of it loads. */
export function kept<T>(resource: MizanResource<T>): MizanResource<T> {
  let last: T | null = null;
  const current = $derived.by(() => {
    last = resource.current ?? last;
    return resource.error === null ? last : resource.current;
  });
  return {
    get current() {
      return current;
    },
    get loading() {
      return resource.loading;
    },
    get error() {
      return resource.error;
    },
    get stale() {
      return resource.stale;
    },
    refresh: () => resource.refresh(),
  };
}
