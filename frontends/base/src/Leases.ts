import type { ContextView, HydrationEntry, Mizan } from "./types.js";

/** How long a bundle waits for those who suspended on it, as others beside it may still be loading. */
const GRACE_MS = 30_000;
/** How long a failure is shown to who suspended on it; a later attempt asks the server again. */
const FAILURE_GRACE_MS = 1_000;

interface Lease {
  readonly view: ContextView<unknown>;
  readonly promise: Promise<unknown>;
  readonly end: () => void;
}

const leasesOf = new WeakMap<Mizan, Map<string, Lease>>();

/**
 * What keeps instances mounted for those who wait for them and cannot mount them yet: components that suspend, as React
 * throws away whatever they remember, and pages that a server renders, where nothing is mounted at all.
 */
export const Leases = {
  /** The first bundle of an instance; the same promise until it is settled. */
  load<D>(mizan: Mizan, key: string, view: ContextView<D>): Promise<D> {
    const leases = leasesOf.get(mizan) ?? new Map<string, Lease>();
    leasesOf.set(mizan, leases);
    const lease = leases.get(key) ?? begin(leases, key, view);
    return lease.promise as Promise<D>;
  },

  /** What `load` began and nothing has ended yet. */
  pending<D>(mizan: Mizan, key: string): Promise<D> | undefined {
    return leasesOf.get(mizan)?.get(key)?.promise as Promise<D> | undefined;
  },

  /** Ends what `load` began, once the component is mounted itself. */
  end(mizan: Mizan, key: string): void {
    leasesOf.get(mizan)?.get(key)?.end();
  },
};

/**
 * What a page was rendered with on a server, for `window.__MIZAN_SSR_DATA__`: all that was loaded over an instance that
 * was made for this one request.
 *
 * @example
 * const html = await renderToString(app);
 * const data = JSON.stringify(dehydrate(mizan)).replaceAll("<", "\\u003c");
 */
export function dehydrate(mizan: Mizan): HydrationEntry[] {
  const entries: HydrationEntry[] = [];
  for (const [key, { view }] of leasesOf.get(mizan) ?? []) {
    const { data } = view.getState();
    const at = key.indexOf("?");
    if (data) {
      entries.push({ context: key.slice(0, at), params: JSON.parse(key.slice(at + 1)), data });
    }
  }
  return entries;
}

function begin(leases: Map<string, Lease>, key: string, view: ContextView<unknown>): Lease {
  const { promise, leave } = waitFor(view);
  const forget = () => leases.delete(key);
  const end = () => {
    leave();
    forget();
  };
  promise.then(
    () => later(end, GRACE_MS),
    () => {
      forget();
      later(leave, FAILURE_GRACE_MS);
    },
  );
  const lease = { view, promise, end };
  leases.set(key, lease);
  return lease;
}

/** The first bundle of an instance, which is mounted until `leave` is called; rejects when it cannot be loaded. */
export function waitFor<D>(view: ContextView<D>): { readonly promise: Promise<D>; readonly leave: () => void } {
  let leave = () => {};
  const promise = new Promise<D>((resolve, reject) => {
    const settle = () => {
      const { data, error, isFetching } = view.getState();
      if (data) {
        resolve(data);
      } else if (error && !isFetching) {
        reject(error);
      }
    };
    leave = view.subscribe(settle);
    settle();
  });
  return { promise, leave: () => leave() };
}

/** On a server everything ends with the request, and timers would only keep it alive. */
function later(action: () => void, ms: number): void {
  if (globalThis.document) {
    setTimeout(action, ms);
  }
}
