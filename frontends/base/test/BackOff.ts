import { vi } from "vitest";

interface Wait {
  readonly ms: number;
  readonly end: () => void;
}

/** Holds the waits between tries until the test ends them; every other timer is the real one, as sockets need theirs. */
export class BackOff {
  readonly #begun: Wait[] = [];
  readonly #takers: ((wait: Wait) => void)[] = [];

  static hold(): BackOff {
    const backOff = new BackOff();
    const real = globalThis.setTimeout;
    vi.stubGlobal("setTimeout", (action: () => void, ms: number, ...rest: unknown[]) =>
      ms === 200 || ms === 400 ? backOff.#begin({ ms, end: action }) : real(action, ms, ...rest),
    );
    return backOff;
  }

  /** Waits until the code under test waits, checks for how long, and ends it. */
  async end(ms: number, meanwhile: () => Promise<void> = async () => {}): Promise<void> {
    const wait = this.#begun.shift() ?? (await new Promise<Wait>((resolve) => this.#takers.push(resolve)));
    if (wait.ms !== ms) {
      throw new Error(`${wait.ms} ms between two tries (expected: ${ms})`);
    }
    await meanwhile();
    wait.end();
  }

  #begin(wait: Wait): number {
    const taker = this.#takers.shift();
    if (taker) {
      taker(wait);
    } else {
      this.#begun.push(wait);
    }
    return 0;
  }
}
