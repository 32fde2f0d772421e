const format = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });

/** A day as people write it: `2026-02-03` is `Feb 3, 2026`, wherever the visitor is. */
export function formatDate(iso: string): string {
  return format.format(new Date(`${iso}T00:00:00Z`));
}
