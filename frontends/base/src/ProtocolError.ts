import type { MizanError } from "./MizanError.js";

/**
 * One problem with the arguments or params of a request.
 *
 * @example
 * const problem: Violation = { code: "notBlank", message: "must not be blank", path: "args.user.name" };
 */
export interface Violation {
  /** `required`, `type`, `unknown`, or the constraint's name (`size`, `notBlank`). */
  readonly code: string;
  readonly message: string;
  /** Where: `args.user.name`, `params.page`. */
  readonly path: string;
}

/**
 * The codes that any function may answer, beside those it declares.
 *
 * @example
 * const retryable: readonly ProtocolCode[] = ["NETWORK", "TIMEOUT", "UNAVAILABLE"];
 */
export type ProtocolCode =
  | "NOT_FOUND"
  | "METHOD_NOT_ALLOWED"
  | "UNSUPPORTED_MEDIA_TYPE"
  | "PAYLOAD_TOO_LARGE"
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "FORBIDDEN"
  | "CSRF_FAILED"
  | "NOT_IMPLEMENTED"
  | "UNAVAILABLE"
  | "INTERNAL_ERROR"
  | "CLIENT"
  | "NETWORK"
  | "TIMEOUT"
  | `HTTP_${number}`;

/**
 * An error that any function may end with. Emitted error unions are the function's own errors and this.
 *
 * @example
 * if (error.code === "VALIDATION_ERROR") showProblems(error.details);
 */
export type ProtocolError =
  | (MizanError & { readonly code: "VALIDATION_ERROR"; readonly details: readonly Violation[] })
  | (MizanError & { readonly code: ProtocolCode });
