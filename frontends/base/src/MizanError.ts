import type { InvalidationTarget } from "./types.js";

/** What a {@link MizanError} carries beside its code, status, message and details. */
export interface MizanErrorOptions extends ErrorOptions {
  /** What became stale although the call failed. */
  readonly invalidate?: readonly InvalidationTarget[] | undefined;
}

/**
 * A request that failed, whatever the reason, except an abort (that stays an `AbortError`).
 *
 * @example
 * try {
 *   await callUpdateProfile({ user_id: 5, name: "" });
 * } catch (error) {
 *   if (error instanceof MizanError && error.code === "VALIDATION_ERROR") showProblems(error.details);
 * }
 */
export class MizanError extends Error {
  /** The server's code; `HTTP_<status>` for a reply that is no envelope; `NETWORK`; `TIMEOUT`; `CLIENT`. */
  declare readonly code: string;
  /** The HTTP status, or 0 when there was no reply. */
  declare readonly status: number;
  /** What the server tells beside the message; typed by the function's error union. */
  declare readonly details: unknown;
  /** What became stale although the call failed. */
  declare readonly invalidate: readonly InvalidationTarget[];

  constructor(code: string, status: number, message: string, details: unknown = null, options?: MizanErrorOptions) {
    super(message, options);
    this.name = "MizanError";
    this.code = code;
    this.status = status;
    this.details = details;
    this.invalidate = options?.invalidate ?? [];
  }
}
