import { readonly, ref } from "vue";

const SHOWN_MS = 6_000;

const text = ref("");
let timer = 0;

/** The short message that is shown at the moment, `""` for none. */
export const announced = readonly(text);

/** Shows a short message, such as "Visit added", for a while and has screen readers say it. */
export function announce(message: string): void {
  text.value = message;
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    text.value = "";
  }, SHOWN_MS);
}
