import { readFile } from "node:fs/promises";
import { type Plugin as EsbuildPlugin, transform } from "esbuild";
import { type CompileOptions, compile, compileModule } from "svelte/compiler";
import type { Plugin } from "vite";

type Generate = "client" | "server";

const MODULES = /\.svelte(\.ts)?$/;

/** Components and modules of runes as Svelte compiles them for a browser or a server. */
async function compiled(path: string, text: string, generate: Generate): Promise<string> {
  const options: CompileOptions = { filename: path, generate, dev: false };
  if (!path.endsWith(".ts")) {
    return compile(text, options).js.code;
  }
  const { code } = await transform(text, { loader: "ts", target: "es2022", tsconfigRaw: {} });
  return compileModule(code, options).js.code;
}

/** For tests that run in Node, where Svelte's own plugin would compile for a server. */
export function svelteModules(generate: Generate): Plugin {
  return {
    name: "svelte-modules",
    enforce: "pre",
    transform: (text, id) => (MODULES.test(id) ? compiled(id, text, generate) : undefined),
  };
}

/** For bundles. */
export const bundledSvelte: EsbuildPlugin = {
  name: "svelte-modules",
  setup(build) {
    build.onLoad({ filter: MODULES }, async ({ path }) => ({
      contents: await compiled(path, await readFile(path, "utf8"), "client"),
      loader: "js",
    }));
  },
};
