import type { ReactNode } from "react";
import { type ContextState, MizanError } from "../api";
import { ErrorNotice } from "./ErrorNotice";

interface Props<D> {
  state: ContextState<D>;
  /** What stands there until the first data come. */
  skeleton: ReactNode;
  /** What stands there if the server says 404. */
  missing?: ReactNode;
  children: (data: D) => ReactNode;
}

/** Shows what a context holds: a skeleton at first, then the data, or what went wrong and a way to try again. */
export function Loaded<D>({ state, skeleton, missing, children }: Props<D>) {
  const { data, error, isFetching } = state;
  if (data !== null) {
    return (
      <div className="loaded" aria-busy={isFetching}>
        {error !== null && <ErrorNotice error={error} retry={state.refetch} title="This may be out of date" />}
        {children(data)}
      </div>
    );
  }
  if (error === null) {
    return (
      <div aria-busy="true">
        <span className="visually-hidden" role="status">
          Loading…
        </span>
        {skeleton}
      </div>
    );
  }
  if (missing !== undefined && error instanceof MizanError && error.status === 404) {
    return missing;
  }
  return <ErrorNotice error={error} retry={state.refetch} title="This could not be loaded" />;
}
