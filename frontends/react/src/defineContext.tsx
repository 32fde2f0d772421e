import { type ContextState, type ContextView, canonicalParams, type Params } from "@mizan/base";
import {
  createContext,
  type ReactElement,
  type ReactNode,
  use,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from "react";
import { useMizan } from "./MizanProvider.js";

/**
 * The React face of one context; emitted components and hooks are thin over it.
 *
 * @example
 * const userContext = defineContext<UserContextParams, UserContextData>("user");
 */
export interface ContextBinding<P, D> {
  /** Mounts the instance with these params for everything below it. */
  readonly Provider: (props: ContextProviderProps<P>) => ReactElement;
  /** Everything known of the instance above; renders again with each change. */
  use(): ContextState<D>;
  /** One member of the bundle, or null before the first; renders again only when that member changes. */
  useMember<K extends keyof D>(key: K): D[K] | null;
  /** The bundle: suspends until it is there, and throws the `MizanError` when it cannot be loaded. */
  useSuspense(): D;
  /** Whether such a context is mounted above. */
  isMounted(): boolean;
}

/**
 * What the `Provider` of a {@link ContextBinding} takes.
 *
 * @example
 * <userContext.Provider params={{ user_id: 5 }}><Profile /></userContext.Provider>
 */
export interface ContextProviderProps<P> {
  readonly params: P;
  readonly children?: ReactNode;
}

/**
 * Binds one context to React.
 *
 * @example
 * const userContext = defineContext<{ user_id: number }, { user_profile: UserProfile }>("user");
 * const useUserProfile = () => userContext.useMember("user_profile");
 */
export function defineContext<P extends Params, D extends object>(name: string): ContextBinding<P, D> {
  const Mounted = createContext<ContextView<D> | null>(null);

  function Provider({ params, children }: ContextProviderProps<P>): ReactElement {
    const mizan = useMizan();
    const key = canonicalParams(params);
    // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what the params say
    const view = useMemo(() => mizan.context<D>(name, params), [mizan, key]);
    useEffect(() => view.subscribe(() => {}), [view]);
    return <Mounted value={view}>{children}</Mounted>;
  }

  function useView(): ContextView<D> {
    const view = useContext(Mounted);
    if (!view) {
      throw new Error(`${name}: context is not mounted (expected: its component around this one)`);
    }
    return view;
  }

  function useWhole(): ContextState<D> {
    const view = useView();
    return useSyncExternalStore(view.subscribe, view.getState, view.getServerState);
  }

  function useMember<K extends keyof D>(key: K): D[K] | null {
    const view = useView();
    const pick = ({ data }: ContextState<D>) => (data && Object.hasOwn(data, key) ? data[key] : null);
    return useSyncExternalStore(
      view.subscribe,
      () => pick(view.getState()),
      () => pick(view.getServerState()),
    );
  }

  function useSuspense(): D {
    const view = useView();
    const { data, error } = useWhole();
    if (error && !data) {
      throw error;
    }
    return data ?? use(view.load());
  }

  function useIsMounted(): boolean {
    return useContext(Mounted) !== null;
  }

  return { Provider, use: useWhole, useMember, useSuspense, isMounted: useIsMounted };
}
