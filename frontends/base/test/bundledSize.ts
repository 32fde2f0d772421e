import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";

/** Bytes of an entry point with all it imports, minified and compressed. */
export async function bundledSize(entry: URL, external: string[] = [], plugins: Plugin[] = []): Promise<number> {
  const { outputFiles } = await build({
    alias: {
      "@mizan/base": new URL("../src/index.ts", import.meta.url).pathname,
      "@mizan/base/binding": new URL("../src/binding.ts", import.meta.url).pathname,
    },
    bundle: true,
    entryPoints: [entry.pathname],
    external,
    format: "esm",
    jsx: "automatic",
    minify: true,
    plugins,
    target: "es2022",
    tsconfigRaw: {},
    write: false,
  });
  const [file] = outputFiles;
  if (!file) {
    throw new Error("esbuild: nothing came out (expected: one file)");
  }
  return gzipSync(file.contents, { level: 9 }).length;
}

/** What the README says about a bundle, in bytes. */
export async function documentedSize(what: string): Promise<{ size: number; bound: number }> {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  const [, size, bound] = readme.match(new RegExp(`^\\| ${what} \\| ([\\d.]+) \\| ([\\d.]+) \\|$`, "m")) ?? [];
  return { size: Number(size) * 1_000, bound: Number(bound) * 1_000 };
}
