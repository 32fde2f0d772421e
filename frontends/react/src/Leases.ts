import type { ContextView, Mizan } from "@mizan/base";

/** How long a bundle waits for those who suspended on it, as others beside it may still be loading. */
const GRACE_MS = 30_000;
/** How long a failure is shown to who suspended on it; a later attempt asks the server again. */
const FAILURE_GRACE_MS = 1_000;

interface Lease {
  readonly promise: Promise<unknown>;
  readonly end: () => void;
}

const leasesOf = new WeakMap<Mizan, Map<string, Lease>>();

/**
 * What keeps instances mounted for components that suspended before they could mount them. React throws away whatever
 * such a component remembers, so the promise that it waits for has to live here.
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

function begin(leases: Map<string, Lease>, key: string, view: ContextView<unknown>): Lease {
  let leave = () => {};
  const forget = () => leases.delete(key);
  const promise = new Promise((resolve, reject) => {
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
  const lease = { promise, end };
  leases.set(key, lease);
  return lease;
}

/** On a server everything ends with the request, and timers would only keep it alive. */
function later(action: () => void, ms: number): void {
  if (globalThis.document) {
    setTimeout(action, ms);
  }
}
