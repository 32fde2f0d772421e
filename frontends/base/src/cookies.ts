import type { Session } from "./types.js";

/**
 * A `fetch` that keeps the cookies of one server and sends its CSRF token back, as browsers and pages do by themselves: for
 * programs, tests and servers that talk to a Mizan server over a cookie session. Cookies last as long as it does, and go
 * to the server that set them.
 *
 * @param send what sends the requests; the platform's own by default
 * @example
 * import { createMizan } from "@mizan/base";
 * import { keepingCookies } from "@mizan/base/cookies";
 *
 * const mizan = createMizan({ baseUrl: "https://shop.example/api/mizan", fetch: keepingCookies() });
 */
export function keepingCookies(send: typeof fetch = fetch): typeof fetch {
  const jars = new Map<string, Map<string, string>>();
  const protections = new Map<string, Session["csrf"]>();

  return async (input, init) => {
    const request = new Request(input, init);
    const { origin, pathname } = new URL(request.url);
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    if (jar.size > 0) {
      request.headers.set("Cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
    }
    const csrf = protections.get(origin);
    const token = jar.get(csrf?.cookie ?? "");
    if (csrf && token !== undefined) {
      request.headers.set(csrf.header, token);
    }
    const response = await send(request);
    for (const line of response.headers.getSetCookie()) {
      keep(jar, line);
    }
    if (response.ok && pathname.endsWith("/session/")) {
      const session: Partial<Session> = await response.clone().json();
      protections.set(origin, session.csrf ?? null);
    }
    return response;
  };
}

/** Takes in a `Set-Cookie`; one that is past its time goes. */
function keep(jar: Map<string, string>, line: string): void {
  const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
  const at = pair.indexOf("=");
  const name = pair.slice(0, at);
  if (attributes.some(isOver)) {
    jar.delete(name);
  } else if (at > 0) {
    jar.set(name, pair.slice(at + 1));
  }
}

function isOver(attribute: string): boolean {
  const [name = "", value = ""] = attribute.split("=");
  const isPast = name.toLowerCase() === "expires" && Date.parse(value) <= Date.now();
  return isPast || (name.toLowerCase() === "max-age" && Number(value) <= 0);
}
