import { MizanError } from "../api";

interface Props {
  title: string;
  error: Error;
  retry: () => unknown;
}

/** Says what went wrong, in words for the visitor, with a button to try again. */
export function ErrorNotice({ title, error, retry }: Props) {
  return (
    <div className="notice notice-error" role="alert">
      <div>
        <strong>{title}.</strong> <span>{inWords(error)}</span>
      </div>
      <button type="button" className="button" onClick={() => retry()}>
        Try again
      </button>
    </div>
  );
}

/** A sentence for the visitor. */
export function inWords(error: Error): string {
  if (error instanceof MizanError && error.code === "NETWORK") {
    return "The clinic's server does not answer. Check your connection.";
  }
  if (error instanceof MizanError && error.status >= 500) {
    return "The clinic's server has a problem. It is not your fault.";
  }
  return error.message;
}
