import type { CallOptions, ProtocolError } from "@mizan/base";
import { NO_RUN, type Run, type Runner, runsOf } from "@mizan/base/binding";
import { computed, type Ref, shallowRef } from "vue";
import { useMizan } from "./mizanPlugin.js";

/**
 * A server function to run from a component.
 *
 * @example
 * const { mutate, isPending, error } = useUpdateProfile();
 */
export interface Mutation<A, R, E = ProtocolError> extends Runner<A, R> {
  /** Whether the latest run is under way. */
  readonly isPending: Readonly<Ref<boolean>>;
  /** Why the latest run failed, or null. */
  readonly error: Readonly<Ref<E | null>>;
  /** What the latest run brought, or null. */
  readonly data: Readonly<Ref<R | null>>;
  /** Forgets the latest run; it goes on, but is not shown. */
  readonly reset: () => void;
}

/**
 * Binds the call of a server function to a component. When runs overlap, the refs show the latest.
 *
 * @example
 * const { mutate } = useMutation(callUpdateProfile);
 * mutate({ user_id: 5, name: "Ada" });
 */
export function useMutation<A, R, E = ProtocolError>(
  call: (args: A, options: CallOptions) => Promise<R>,
): Mutation<A, R, E> {
  const shown = shallowRef<Run<R, E>>(NO_RUN);
  const runs = runsOf<A, R, E>(call, (run) => {
    shown.value = run;
  });
  return {
    ...runs.on(useMizan()),
    reset: runs.reset,
    isPending: computed(() => shown.value.isPending),
    error: computed(() => shown.value.error),
    data: computed(() => shown.value.data),
  };
}
