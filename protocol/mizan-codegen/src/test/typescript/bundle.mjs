// Bundles the module named by the first argument to the file named by the second.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const frontends = fileURLToPath(new URL("../../../../../frontends/", import.meta.url));

await build({
  entryPoints: [process.argv[2]],
  bundle: true,
  alias: {
    "@mizan/base": `${frontends}base/src/index.ts`,
    "@mizan/base/binding": `${frontends}base/src/binding.ts`,
    "@mizan/react": `${frontends}react/src/index.ts`,
    "@mizan/svelte": `${frontends}svelte/src/index.ts`,
    "@mizan/vue": `${frontends}vue/src/index.ts`,
  },
  external: ["react", "react/jsx-runtime", "svelte", "vue"],
  format: "esm",
  logLevel: "warning",
  outfile: process.argv[3],
});
