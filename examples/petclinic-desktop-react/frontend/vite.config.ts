import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The pages, the emitted client and the pictures are those of the clinic in the browser.
export default defineConfig({
  plugins: [react()],
  publicDir: "../../petclinic-spring-react/frontend/public",
});
