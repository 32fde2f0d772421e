const SHOWN_MS = 6_000;

let text = $state("");
let timer: ReturnType<typeof setTimeout> | undefined;

/** The short message that is shown at the moment, or "". */
export const announcement = {
  get text(): string {
    return text;
  },
};

/** Shows a short message, such as "Visit added", for a while. */
export function announce(message: string): void {
  clearTimeout(timer);
  text = message;
  timer = setTimeout(() => {
    text = "";
  }, SHOWN_MS);
}
