import { useEffect, useRef, useState } from "react";

const PAUSE_MS = 250;

interface Props {
  value: string;
  onSearch: (text: string) => void;
}

/** Asks for a search when the visitor pauses typing. */
export function SearchField({ value, onSearch }: Props) {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value;
      setText(value);
    }
  }, [value]);
  useEffect(() => {
    if (text === sent.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      sent.current = text;
      onSearch(text);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, onSearch]);
  return (
    <search className="search">
      <label htmlFor="search">Search owners</label>
      <input
        id="search"
        type="search"
        autoComplete="off"
        maxLength={80}
        placeholder="Name, town, telephone, pet…"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </search>
  );
}
