const LINES = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];

interface Props {
  /** How many, at most 12. */
  lines: number;
  className?: string;
}

/** Grey lines where text will be. */
export function Skeleton({ lines, className = "" }: Props) {
  return (
    <div className={`skeleton ${className}`} aria-hidden="true">
      {LINES.slice(0, lines).map((line) => (
        <span key={line} />
      ))}
    </div>
  );
}
