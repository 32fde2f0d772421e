import { useEffect, useState } from "react";

const SHOWN = 8;

interface Request {
  readonly at: number;
  readonly what: string;
}

/** The latest requests to the server, as the browser saw them. */
export function WireLog() {
  const [requests, setRequests] = useState<readonly Request[]>([]);
  useEffect(() => {
    const observer = new PerformanceObserver((list) => {
      const seen = list.getEntries().flatMap(requestOf);
      setRequests((earlier) => [...earlier, ...seen].slice(-SHOWN));
    });
    observer.observe({ type: "resource" });
    return () => observer.disconnect();
  }, []);
  return (
    <section className="card wire" aria-label="Requests">
      <h2>On the wire</h2>
      {requests.length === 0 ? (
        <p className="faint">Nothing yet.</p>
      ) : (
        <ol>
          {requests.map(({ at, what }) => (
            <li key={`${at} ${what}`}>
              <code>{what}</code>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function requestOf({ name, startTime }: PerformanceEntry): Request[] {
  const { pathname, search } = new URL(name);
  const path = /^\/api\/mizan\/(call|ctx\/.*)/.exec(pathname)?.[1];
  if (path === undefined) {
    return [];
  }
  const what = path === "call" ? "call of a function" : `read of ${path.slice(4, -1)}${decodeURIComponent(search)}`;
  return [{ at: startTime, what }];
}
