import { MizanError } from "./api";

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
