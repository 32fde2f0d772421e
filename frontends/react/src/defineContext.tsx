import type { ContextState, ContextView, Mizan, Params } from "@mizan/base";
import { instanceKey, Leases, memberOf } from "@mizan/base/binding";
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

interface Mounted<D> {
  readonly mizan: Mizan;
  readonly key: string;
  readonly view: ContextView<D>;
  /** What a component below suspended on. React wants it used in every later render, too. */
  first?: Promise<D> | undefined;
}

/**
 * Binds one context to React.
 *
 * @example
 * const userContext = defineContext<{ user_id: number }, { user_profile: UserProfile }>("user");
 * const useUserProfile = () => userContext.useMember("user_profile");
 */
export function defineContext<P extends Params, D extends object>(name: string): ContextBinding<P, D> {
  const Current = createContext<Mounted<D> | null>(null);

  function Provider({ params, children }: ContextProviderProps<P>): ReactElement {
    const mizan = useMizan();
    const key = instanceKey(name, params);
    // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what the params say
    const mounted = useMemo<Mounted<D>>(() => ({ mizan, key, view: mizan.context(name, params) }), [mizan, key]);
    useEffect(() => mounted.view.subscribe(() => {}), [mounted]);
    return <Current value={mounted}>{children}</Current>;
  }

  function useMounted(): Mounted<D> {
    const mounted = useContext(Current);
    if (!mounted) {
      throw new Error(`${name}: context is not mounted (expected: its component around this one)`);
    }
    return mounted;
  }

  function useWhole(): ContextState<D> {
    const { view } = useMounted();
    return useSyncExternalStore(view.subscribe, view.getState, view.getServerState);
  }

  function useMember<K extends keyof D>(key: K): D[K] | null {
    const { view } = useMounted();
    return useSyncExternalStore(
      view.subscribe,
      () => memberOf(view.getState(), key),
      () => memberOf(view.getServerState(), key),
    );
  }

  function useSuspense(): D {
    const mounted = useMounted();
    const { mizan, key, view } = mounted;
    const { data } = useWhole();
    useEffect(() => Leases.end(mizan, key), [mizan, key]);
    const now = view.getState();
    if (!now.data && now.error) {
      mounted.first = undefined;
      throw now.error;
    }
    mounted.first ??= data ? Leases.pending(mizan, key) : Leases.load(mizan, key, view);
    const first = mounted.first && use(mounted.first);
    return data ?? (first as D);
  }

  function useIsMounted(): boolean {
    return useContext(Current) !== null;
  }

  return { Provider, use: useWhole, useMember, useSuspense, isMounted: useIsMounted };
}
