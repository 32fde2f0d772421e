// Bundles the program and the client named by the first two arguments to the file named by the third.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const [program, client, bundle] = process.argv.slice(2);

await build({
  entryPoints: [program],
  bundle: true,
  external: ["happy-dom"],
  alias: {
    "@mizan/base": fileURLToPath(new URL("../../../frontends/base/src/index.ts", import.meta.url)),
    api: client,
  },
  format: "esm",
  platform: "node",
  target: "node20",
  logLevel: "warning",
  outfile: bundle,
});
