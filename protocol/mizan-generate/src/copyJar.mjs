import { copyFileSync, existsSync } from "node:fs";
import { BUILT_JAR, CARRIED_JAR } from "./findJar.mjs";

if (!existsSync(BUILT_JAR)) {
  process.stderr.write(`${BUILT_JAR}: absent (expected: built before the package is packed)\n`);
  process.exit(1);
}
copyFileSync(BUILT_JAR, CARRIED_JAR);
