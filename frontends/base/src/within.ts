import { MizanError } from "./MizanError.js";
import type { CallOptions, TransportOptions } from "./types.js";

/**
 * Runs a request under its limits: the promise rejects as soon as the signal aborts or the time is up, whatever the
 * request is waiting for, and the request is told.
 *
 * @example
 * const page = await within({ timeout: 5_000 }, (limits) => transport.fetch("owners", { page: 2 }, limits));
 */
export async function within<T>(
  { signal, headers, timeout }: CallOptions,
  run: (limits: TransportOptions & { readonly signal: AbortSignal }) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const forward = () => limit.abort(signal?.reason);
  const expire = () => limit.abort(new MizanError("TIMEOUT", 0, `No answer within ${timeout} ms`));
  const timer = timeout === undefined ? undefined : setTimeout(expire, timeout);
  const ended = new Promise<never>((_, reject) => {
    limit.signal.addEventListener("abort", () => reject(limit.signal.reason));
  });
  signal?.addEventListener("abort", forward);
  try {
    signal?.throwIfAborted();
    return await Promise.race([run({ signal: limit.signal, headers }), ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", forward);
  }
}
