import type { ContextState, ContextView } from "../src/index.js";

/** Waits until a state fulfils a condition. */
export async function until<D>(view: ContextView<D>, holds: (state: ContextState<D>) => boolean): Promise<void> {
  if (!holds(view.getState())) {
    await new Promise<void>((resolve) => {
      const leave = view.subscribe(() => {
        if (holds(view.getState())) {
          leave();
          resolve();
        }
      });
    });
  }
}
