import { defineConfig } from "vitest/config";
import { svelteModules } from "./test/svelteModules.js";

const alias = {
  "@mizan/base/binding": new URL("../base/src/binding.ts", import.meta.url).pathname,
  "@mizan/base": new URL("../base/src/index.ts", import.meta.url).pathname,
};
const onServer = "test/serverRendering.test.ts";
const inBrowser = ["browser", "module"];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [svelteModules("client")],
        resolve: { alias, conditions: inBrowser },
        ssr: { resolve: { conditions: inBrowser } },
        test: {
          name: "browser",
          include: ["test/**/*.test.ts"],
          exclude: [onServer],
          server: { deps: { inline: [/svelte/] } },
          typecheck: { enabled: true, include: ["test/**/*.test-d.ts"], tsconfig: "tsconfig.types.json" },
        },
      },
      {
        plugins: [svelteModules("server")],
        resolve: { alias },
        test: { name: "server", include: [onServer] },
      },
    ],
  },
});
