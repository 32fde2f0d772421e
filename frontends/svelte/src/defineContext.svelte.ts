import type { ContextState, ContextView, MizanError, Params } from "@mizan/base";
import { instanceKey, memberOf } from "@mizan/base/binding";
import { getContext, setContext } from "svelte";
import { useMizan } from "./mizanContext.js";

/**
 * Something that was read from the server and is kept fresh.
 *
 * @example
 * const profile = useUserProfile();
 * const name = $derived(profile.current?.name);
 */
export interface MizanResource<T> {
  /** The last value, or null before the first; it survives a refetch that fails. */
  readonly current: T | null;
  /** Whether a fetch is under way, be it the first or a later one. */
  readonly loading: boolean;
  /** Why the last fetch failed, or null. */
  readonly error: MizanError | null;
  /** Whether the value is known to be out of date. */
  readonly stale: boolean;
  /** Fetches again, or joins the fetch under way; resolves when it has ended, well or not. */
  readonly refresh: () => Promise<void>;
}

/**
 * The Svelte face of one context; emitted functions are thin over it. All of them are called while a component is set
 * up, as Svelte's own `setContext` and `getContext` are.
 *
 * @example
 * const userContext = defineContext<UserContextParams, UserContextData>("user");
 */
export interface ContextBinding<P, D> {
  /** Mounts the instance that the params name, for this component and those below it, until the component goes. */
  set(params: P | (() => P)): MizanResource<D>;
  /** The bundle of the nearest instance. */
  get(): MizanResource<D>;
  /** One member of the nearest bundle; `current` changes only when that member does. */
  member<K extends keyof D>(key: K): MizanResource<D[K]>;
  /** Whether such a context is mounted here or above. */
  isMounted(): boolean;
}

interface Mounted<D> {
  readonly state: ContextState<D>;
}

interface Place<D> {
  readonly key: string;
  readonly view: ContextView<D>;
}

/**
 * Binds one context to Svelte.
 *
 * @param only the params of a context that has but one instance: it needs no component that mounts it
 * @example
 * const userContext = defineContext<{ user_id: number }, { user_profile: UserProfile }>("user");
 * const useUserProfile = () => userContext.member("user_profile");
 */
export function defineContext<P extends Params, D extends object>(name: string, only?: P): ContextBinding<P, D> {
  const KEY = Symbol(name);
  const mount = (params: P | (() => P)) => setContext(KEY, follow<D>(name, params));
  const nearest = () => getContext<Mounted<D> | undefined>(KEY);

  function find(): Mounted<D> {
    const mounted = nearest() ?? (only && mount(only));
    if (!mounted) {
      throw new Error(`${name}: context is not set (expected: its set function, here or above)`);
    }
    return mounted;
  }

  return {
    set: (params) => resource(mount(params), ({ data }) => data),
    get: () => resource(find(), ({ data }) => data),
    member: (key) => resource(find(), (state) => memberOf(state, key)),
    isMounted: () => nearest() !== undefined,
  };
}

/** Mounts the instance that the params name as long as the component lives, and moves on when they change. */
function follow<D>(name: string, params: Params | (() => Params)): Mounted<D> {
  const mizan = useMizan();
  let last: Place<D> | undefined;
  const place = $derived.by(() => {
    const given: Params = typeof params === "function" ? params() : params;
    const key = instanceKey(name, given);
    last = last?.key === key ? last : { key, view: mizan.context<D>(name, given) };
    return last;
  });
  let looks = 0;
  let looked = $state.raw(looks);
  const state = $derived.by(() => {
    void looked;
    return place.view.getState();
  });
  const look = () => {
    looked = ++looks;
  };
  $effect(() => {
    const leave = place.view.subscribe(look);
    look();
    return leave;
  });
  return {
    get state() {
      return state;
    },
  };
}

function resource<D, T>(mounted: Mounted<D>, pick: (state: ContextState<D>) => T | null): MizanResource<T> {
  const current = $derived(pick(mounted.state));
  return {
    get current() {
      return current;
    },
    get loading() {
      return mounted.state.isFetching;
    },
    get error() {
      return mounted.state.error;
    },
    get stale() {
      return mounted.state.isStale;
    },
    refresh: () => mounted.state.refetch(),
  };
}
