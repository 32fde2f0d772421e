import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "@mizan/base/binding": new URL("../base/src/binding.ts", import.meta.url).pathname,
      "@mizan/base": new URL("../base/src/index.ts", import.meta.url).pathname,
    },
  },
  test: {
    include: ["test/**/*.test.ts"],
    typecheck: { include: ["test/**/*.test-d.ts"], tsconfig: "tsconfig.json" },
  },
});
