import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// Vite takes its configuration from a default export. While developing, the server runs beside it on its usual port.
export default defineConfig({
  plugins: [svelte({ configFile: false })],
  publicDir: "../../petclinic-spring-react/frontend/public",
  server: {
    host: "127.0.0.1",
    proxy: { "/api": "http://127.0.0.1:8080" },
    fs: { allow: ["../../.."] },
  },
});
