import type { CallOptions, ProtocolError } from "@mizan/base";
import { NO_RUN, type Run, type Runner, runsOf } from "@mizan/base/binding";
import { useMizan } from "./mizanContext.js";

/**
 * A server function to run from a component.
 *
 * @example
 * const rename = useUpdateProfile();
 * rename.mutate({ user_id: 5, name: "Ada" });
 */
export interface Mutation<A, R, E = ProtocolError> extends Runner<A, R> {
  /** What the latest run brought, or null. */
  readonly current: R | null;
  /** Whether the latest run is under way. */
  readonly loading: boolean;
  /** Why the latest run failed, or null. */
  readonly error: E | null;
  /** Forgets the latest run; it goes on, but is not shown. */
  readonly reset: () => void;
}

/**
 * Binds the call of a server function to a component. When runs overlap, the fields show the latest.
 *
 * @example
 * const rename = useMutation(callUpdateProfile);
 */
export function useMutation<A, R, E = ProtocolError>(
  call: (args: A, options: CallOptions) => Promise<R>,
): Mutation<A, R, E> {
  let shown = $state.raw<Run<R, E>>(NO_RUN);
  const runs = runsOf<A, R, E>(call, (run) => {
    shown = run;
  });
  return {
    ...runs.on(useMizan()),
    reset: runs.reset,
    get current() {
      return shown.data;
    },
    get loading() {
      return shown.isPending;
    },
    get error() {
      return shown.error;
    },
  };
}
