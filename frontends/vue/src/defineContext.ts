import type { ContextState, ContextView, Params } from "@mizan/base";
import { instanceKey, Leases, memberOf, waitFor } from "@mizan/base/binding";
import {
  computed,
  getCurrentInstance,
  getCurrentScope,
  hasInjectionContext,
  type InjectionKey,
  inject,
  type MaybeRefOrGetter,
  onMounted,
  onServerPrefetch,
  provide,
  type Ref,
  shallowRef,
  toValue,
  watch,
} from "vue";
import { mountingMizan } from "./mizanPlugin.js";

/**
 * Everything known of an instance of a context, as refs.
 *
 * @example
 * const { data, status, refetch } = useUserContext(() => ({ user_id: props.id }));
 */
export interface ContextRefs<D> {
  /** The last bundle, or null before the first; it survives a refetch that fails. */
  readonly data: Readonly<Ref<ContextState<D>["data"]>>;
  /** `loading` until the first answer; `error` after a failed fetch, with or without data. */
  readonly status: Readonly<Ref<ContextState<D>["status"]>>;
  /** Why the last fetch failed, or null. */
  readonly error: Readonly<Ref<ContextState<D>["error"]>>;
  /** Whether the data is known to be out of date. */
  readonly isStale: Readonly<Ref<boolean>>;
  /** Whether a fetch is under way. */
  readonly isFetching: Readonly<Ref<boolean>>;
  /** Fetches again, or joins the fetch under way; resolves when it has ended, well or not. */
  readonly refetch: () => Promise<void>;
}

/**
 * The Vue face of one context; emitted composables are thin over it.
 *
 * @example
 * const userContext = defineContext<UserContextParams, UserContextData>("user");
 */
export interface ContextBinding<P, D> {
  /**
   * With params, mounts the instance that they name, for this component and those below it, until the component goes;
   * without, reads the nearest one that is mounted.
   */
  use(params?: MaybeRefOrGetter<P>): ContextRefs<D>;
  /** As {@link use}, and waits for the first bundle; rejects with the `MizanError` when it cannot be loaded. */
  useSuspense(params?: MaybeRefOrGetter<P>): Promise<Readonly<Ref<D>>>;
  /** One member of the nearest bundle, or null before the first; changes only when that member does. */
  useMember<K extends keyof D>(key: K): Readonly<Ref<D[K] | null>>;
  /** Whether such a context is mounted here or above. */
  isMounted(): boolean;
}

interface Place<D> {
  readonly key: string;
  readonly view: ContextView<D>;
}

interface Mounted<D> {
  readonly state: Readonly<Ref<ContextState<D>>>;
  /** The first bundle of the instance that is mounted now. */
  readonly load: () => Promise<D>;
}

/**
 * Binds one context to Vue.
 *
 * @param only the params of a context that has but one instance: it needs no component that mounts it
 * @example
 * const userContext = defineContext<{ user_id: number }, { user_profile: UserProfile }>("user");
 * const useUserProfile = () => userContext.useMember("user_profile");
 */
export function defineContext<P extends Params, D extends object>(name: string, only?: P): ContextBinding<P, D> {
  const Current: InjectionKey<Mounted<D>> = Symbol(name);
  /** What components mounted themselves, as `inject` does not see what its own component provides. */
  const own = new WeakMap<object, Mounted<D>>();

  function nearest(): Mounted<D> | undefined {
    const here = getCurrentInstance();
    return (here && own.get(here)) ?? (hasInjectionContext() ? inject(Current, undefined) : undefined);
  }

  function mount(params: MaybeRefOrGetter<P>): Mounted<D> {
    const mounted = follow<D>(name, params);
    const here = getCurrentInstance();
    if (here) {
      own.set(here, mounted);
      provide(Current, mounted);
    }
    return mounted;
  }

  function find(params: MaybeRefOrGetter<P> | undefined): Mounted<D> {
    if (params !== undefined) {
      return mount(params);
    }
    const mounted = nearest() ?? (only && mount(only));
    if (!mounted) {
      throw new Error(`${name}: context is not mounted (expected: its composable with params, here or above)`);
    }
    return mounted;
  }

  return {
    use(params?: MaybeRefOrGetter<P>): ContextRefs<D> {
      const { state } = find(params);
      return {
        data: computed(() => state.value.data),
        status: computed(() => state.value.status),
        error: computed(() => state.value.error),
        isStale: computed(() => state.value.isStale),
        isFetching: computed(() => state.value.isFetching),
        refetch: () => state.value.refetch(),
      };
    },
    async useSuspense(params?: MaybeRefOrGetter<P>): Promise<Readonly<Ref<D>>> {
      const { state, load } = find(params);
      const first = await load();
      return computed<D>((last) => state.value.data ?? last ?? first);
    },
    useMember<K extends keyof D>(key: K): Readonly<Ref<D[K] | null>> {
      const { state } = find(undefined);
      return computed(() => memberOf(state.value, key));
    },
    isMounted: () => nearest() !== undefined,
  };
}

/** Mounts the instance that the params name as long as the present scope lives, and moves on when they change. */
function follow<D>(name: string, params: MaybeRefOrGetter<Params>): Mounted<D> {
  const mizan = mountingMizan();
  const place = computed<Place<D>>((last) => {
    const given = toValue(params);
    const key = instanceKey(name, given);
    return last?.key === key ? last : { key, view: mizan.context<D>(name, given) };
  });
  const here = getCurrentInstance();
  const scope = getCurrentScope();
  const { view } = place.value;
  // What a server rendered is taken over as it is, and followed once it is mounted.
  const isTakenOver = Boolean(here?.vnode.el);
  const state = shallowRef(isTakenOver ? view.getServerState() : view.getState());
  const look = () => {
    state.value = place.value.view.getState();
  };
  let isFollowed = false;
  const start = () => {
    if (!isFollowed) {
      isFollowed = true;
      const subscribe = (now: Place<D>, _: unknown, onCleanup: (leave: () => void) => void) => {
        onCleanup(now.view.subscribe(look));
        look();
      };
      scope?.run(() => watch(place, subscribe, { immediate: true }));
    }
  };
  const load = (): Promise<D> => {
    if (!globalThis.document) {
      return Leases.load(mizan, place.value.key, place.value.view);
    }
    if (state.value.data) {
      return Promise.resolve(state.value.data);
    }
    start();
    const { promise, leave } = waitFor(place.value.view);
    return promise.finally(leave);
  };
  if (!globalThis.document) {
    here && onServerPrefetch(() => load().then(look, look));
  } else if (isTakenOver) {
    onMounted(start);
  } else {
    start();
  }
  return { state, load };
}
