import { createMizan, defaultMizan, type Mizan, type MizanOptions } from "@mizan/base";
import { hasInjectionContext, type InjectionKey, inject, type ObjectPlugin } from "vue";

/**
 * What {@link mizanPlugin} takes.
 *
 * @example
 * app.use(mizanPlugin, { baseUrl: "/api/mizan" });
 */
export interface MizanPluginOptions extends MizanOptions {
  /** The instance to use; with it, nothing else is looked at. */
  readonly mizan?: Mizan | undefined;
}

/**
 * Where the instance is provided, for a part of an application that talks to another server.
 *
 * @example
 * provide(mizanKey, createMizan({ baseUrl: "https://stock.example.org/mizan" }));
 */
export const mizanKey: InjectionKey<Mizan> = /* @__PURE__ */ Symbol("mizan");

/**
 * Connects an application with one server. Without options it takes the default instance, on a server a new one.
 *
 * @example
 * createApp(App).use(mizanPlugin).mount("#app");
 */
export const mizanPlugin: ObjectPlugin<[options?: MizanPluginOptions]> = {
  install(app, options) {
    const isOwn = options || !globalThis.document;
    app.provide(mizanKey, options?.mizan ?? (isOwn ? createMizan(options) : defaultMizan()));
  },
};

/**
 * The instance of the application, or the default one.
 *
 * @example
 * const { call, fetch } = useMizan();
 */
export function useMizan(): Mizan {
  return providedMizan() ?? defaultMizan();
}

/** The instance to keep data in. On a server the default one is everybody's, and data is one visitor's. */
export function mountingMizan(): Mizan {
  const mizan = providedMizan();
  if (!mizan && !globalThis.document) {
    throw new Error("mizan: no instance of this request (expected: app.use(mizanPlugin) on the application of each)");
  }
  return mizan ?? defaultMizan();
}

function providedMizan(): Mizan | null {
  return hasInjectionContext() ? inject(mizanKey, null) : null;
}
