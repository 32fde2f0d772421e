import type { CallOptions, ProtocolError } from "@mizan/base";
import { NO_RUN, type Run, type Runner, runsOf } from "@mizan/base/binding";
import { useMemo, useState } from "react";
import { useMizan } from "./MizanProvider.js";

/**
 * A server function to run from a component.
 *
 * @example
 * const { mutate, isPending, error } = useUpdateProfile();
 */
export interface Mutation<A, R, E = ProtocolError> extends Run<R, E>, Runner<A, R> {
  /** Forgets the latest run; it goes on, but is not shown. */
  readonly reset: () => void;
}

/**
 * Binds the call of a server function to a component; the call of the first render stays. When runs overlap, the
 * fields show the latest.
 *
 * @example
 * const updateProfile = useMutation(callUpdateProfile);
 * updateProfile.mutate({ user_id: 5, name: "Ada" });
 */
export function useMutation<A, R, E = ProtocolError>(
  call: (args: A, options: CallOptions) => Promise<R>,
): Mutation<A, R, E> {
  const mizan = useMizan();
  const [shown, show] = useState<Run<R, E>>(NO_RUN);
  const [runs] = useState(() => runsOf<A, R, E>(call, show));
  const runner = useMemo(() => runs.on(mizan), [runs, mizan]);
  return { ...shown, ...runner, reset: runs.reset };
}
