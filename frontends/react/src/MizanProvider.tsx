import { createMizan, defaultMizan, type Mizan } from "@mizan/base";
import { createContext, type ReactElement, type ReactNode, useContext, useMemo } from "react";

/**
 * What {@link MizanProvider} takes.
 *
 * @example
 * const props: MizanProviderProps = { baseUrl: "/api/mizan", children: <App /> };
 */
export interface MizanProviderProps {
  /** The instance to use; with it, `baseUrl` is not looked at. */
  readonly mizan?: Mizan | undefined;
  /** Where the server is, for an instance of this provider's own. Without it the default instance is used. */
  readonly baseUrl?: string | undefined;
  readonly children?: ReactNode;
}

const CurrentMizan = createContext<Mizan | null>(null);

/**
 * Connects everything below it with one server.
 *
 * @example
 * createRoot(root).render(<MizanProvider><App /></MizanProvider>);
 */
export function MizanProvider({ mizan, baseUrl, children }: MizanProviderProps): ReactElement {
  const value = useMemo(() => mizan ?? (baseUrl === undefined ? null : createMizan({ baseUrl })), [mizan, baseUrl]);
  return <CurrentMizan value={value}>{children}</CurrentMizan>;
}

/**
 * The instance of the provider above, or the default one.
 *
 * @example
 * const { call, fetch } = useMizan();
 */
export function useMizan(): Mizan {
  return useContext(CurrentMizan) ?? defaultMizan();
}
