import type { CallOptions, MizanError } from "@mizan/base";
import { useCallback, useRef, useState } from "react";
import { useMizan } from "./MizanProvider.js";

/**
 * A server function to run from a component.
 *
 * @example
 * const { mutate, isPending, error } = useUpdateProfile();
 */
export interface Mutation<A, R, E = MizanError> {
  /** Runs the function; what comes of it is in the fields below. */
  readonly mutate: (args: A, options?: CallOptions) => void;
  /** Runs the function and brings its result; rejects with the error that is also in `error`. */
  readonly mutateAsync: (args: A, options?: CallOptions) => Promise<R>;
  /** Whether the latest run is under way. */
  readonly isPending: boolean;
  /** Why the latest run failed, or null. */
  readonly error: E | null;
  /** What the latest run brought, or null. */
  readonly data: R | null;
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
export function useMutation<A, R, E = MizanError>(
  call: (args: A, options: CallOptions) => Promise<R>,
): Mutation<A, R, E> {
  const mizan = useMizan();
  const [first] = useState(() => call);
  const [shown, show] = useState<Shown<R, E>>(NOTHING);
  const latest = useRef(0);

  const mutateAsync = useCallback(
    async (args: A, more?: CallOptions): Promise<R> => {
      const run = ++latest.current;
      const showLatest = (next: Shown<R, E>) => run === latest.current && show(next);
      show({ ...NOTHING, isPending: true });
      try {
        const data = await first(args, { mizan, ...more });
        showLatest({ ...NOTHING, data });
        return data;
      } catch (error) {
        showLatest({ ...NOTHING, error: error as E });
        throw error;
      }
    },
    [mizan, first],
  );
  const mutate = useCallback(
    (args: A, more?: CallOptions): void => {
      mutateAsync(args, more).catch(() => {});
    },
    [mutateAsync],
  );
  const reset = useCallback((): void => {
    latest.current++;
    show(NOTHING);
  }, []);
  return { ...shown, mutate, mutateAsync, reset };
}

interface Shown<R, E> {
  readonly isPending: boolean;
  readonly error: E | null;
  readonly data: R | null;
}

const NOTHING = { isPending: false, error: null, data: null };
