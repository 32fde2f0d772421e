// Bundles tree-shaking.ts to the file named by the first argument.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const frontends = fileURLToPath(new URL("../../../../../frontends/", import.meta.url));

await build({
  entryPoints: ["tree-shaking.ts"],
  bundle: true,
  alias: {
    "@mizan/base": `${frontends}base/src/index.ts`,
    "@mizan/base/binding": `${frontends}base/src/binding.ts`,
    "@mizan/react": `${frontends}react/src/index.ts`,
  },
  external: ["react", "react/jsx-runtime"],
  format: "esm",
  logLevel: "warning",
  outfile: process.argv[2],
});
