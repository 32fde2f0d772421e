import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";

const SHOWN_MS = 6_000;

const Announce = createContext<(text: string) => void>(() => {});

/** Shows short messages for a while and has screen readers say them; `useAnnounce` sends them. */
export function Announcer({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState({ text: "" });
  const announce = useCallback((text: string) => setMessage({ text }), []);
  useEffect(() => {
    if (message.text === "") {
      return undefined;
    }
    const timer = setTimeout(() => setMessage({ text: "" }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <Announce value={announce}>
      {children}
      <div className="toast" role="status">
        {message.text}
      </div>
    </Announce>
  );
}

/** Sends a short message, such as "Visit added", to the page's `Announcer`. */
export function useAnnounce(): (text: string) => void {
  return useContext(Announce);
}
