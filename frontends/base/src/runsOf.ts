import type { ProtocolError } from "./ProtocolError.js";
import type { CallOptions, Mizan } from "./types.js";

/**
 * What is shown of the latest run of a server function.
 *
 * @example
 * const shown: Run<Owner> = { isPending: true, error: null, data: null };
 */
export interface Run<R, E = ProtocolError> {
  /** Whether the latest run is under way. */
  readonly isPending: boolean;
  /** Why the latest run failed, or null. */
  readonly error: E | null;
  /** What the latest run brought, or null. */
  readonly data: R | null;
}

/** The run before the first one. */
export const NO_RUN = { isPending: false, error: null, data: null };

/**
 * How a server function is run.
 *
 * @example
 * const { mutate } = runs.on(mizan);
 * mutate({ user_id: 5, name: "Ada" });
 */
export interface Runner<A, R> {
  /** Runs the function; what comes of it is shown. */
  readonly mutate: (args: A, options?: CallOptions) => void;
  /** Runs the function and brings its result; rejects with the error that is also shown. */
  readonly mutateAsync: (args: A, options?: CallOptions) => Promise<R>;
}

/** The runs of a server function from one place, of which the latest is shown. */
export interface Runs<A, R> {
  /** How the function is run over an instance. */
  on(mizan: Mizan): Runner<A, R>;
  /** Forgets the latest run; it goes on, but is not shown. */
  readonly reset: () => void;
}

/**
 * Shows what comes of the runs of a server function. When runs overlap, the latest is shown.
 *
 * @example
 * const runs = runsOf(callUpdateProfile, (run) => render(run));
 */
export function runsOf<A, R, E>(
  call: (args: A, options: CallOptions) => Promise<R>,
  show: (run: Run<R, E>) => void,
): Runs<A, R> {
  let latest = 0;

  async function start(args: A, options: CallOptions): Promise<R> {
    const run = ++latest;
    const showLatest = (next: Run<R, E>) => run === latest && show(next);
    show({ ...NO_RUN, isPending: true });
    try {
      const data = await call(args, options);
      showLatest({ ...NO_RUN, data });
      return data;
    } catch (error) {
      showLatest({ ...NO_RUN, error: error as E });
      throw error;
    }
  }

  return {
    on(mizan: Mizan): Runner<A, R> {
      const mutateAsync = (args: A, options?: CallOptions) => start(args, { mizan, ...options });
      const mutate = (args: A, options?: CallOptions) => {
        mutateAsync(args, options).catch(() => {});
      };
      return { mutate, mutateAsync };
    },
    reset(): void {
      latest++;
      show(NO_RUN);
    },
  };
}
