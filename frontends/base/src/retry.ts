/**
 * Tries up to three times, 200 and 400 ms apart, as long as the failure is one that may pass.
 *
 * @example
 * const page = await retry(() => load(), (error) => error instanceof MizanError && error.status === 503);
 */
export async function retry<T>(attempt: () => Promise<T>, mayPass: (error: unknown) => boolean): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries > 2 || !mayPass(error)) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, tries * 200));
    }
  }
}
