import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, preview } from "vite";
import { repository } from "./repository.mjs";

const CLIENTS = join(repository, "protocol/mizan-codegen/src/test/resources/goldens/client/petclinic");

/**
 * Builds the page of a framework with PetClinic's emitted client, as an application would, and serves it on a free port
 * beside the endpoints of a server.
 *
 * @param {{ framework: string, plugin: import("vite").PluginOption, server: string }} options
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function servePage({ framework, plugin, server }) {
  const folder = await mkdtemp(join(tmpdir(), `mizan-${framework}-`));
  const config = {
    root: join(repository, "tests/e2e/bindings", framework),
    configFile: false,
    logLevel: "warn",
    plugins: [plugin],
    resolve: { alias: { api: join(CLIENTS, framework, "index.ts") } },
    build: { outDir: folder, emptyOutDir: true },
    preview: { host: "127.0.0.1", port: 0, proxy: { "/api/mizan": server } },
  };
  await build(config);
  const page = await preview(config);
  return {
    url: page.resolvedUrls.local[0],
    async stop() {
      await page.close();
      await rm(folder, { recursive: true });
    },
  };
}
