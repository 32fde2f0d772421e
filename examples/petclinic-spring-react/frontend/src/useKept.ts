import { useState } from "react";

/** The latest data there were: a list stays readable while the next page of it loads. */
export function useKept<D>(data: D | null): D | null {
  const [kept, setKept] = useState(data);
  if (data !== null && data !== kept) {
    setKept(data);
  }
  return data ?? kept;
}
