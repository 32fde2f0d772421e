import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

// The pictures are those of the clinic in React. While developing, the server runs beside it on its usual port.
export default defineConfig({
  plugins: [vue()],
  publicDir: "../../petclinic-spring-react/frontend/public",
  server: { host: "127.0.0.1", proxy: { "/api": "http://127.0.0.1:8080" } },
});
