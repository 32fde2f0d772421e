import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where a checkout of Mizan builds the jar. */
export const BUILT_JAR = fileURLToPath(new URL("../../mizan-cli/target/mizan-cli.jar", import.meta.url));

/** Where a published package carries it. */
export const CARRIED_JAR = fileURLToPath(new URL("../mizan-cli.jar", import.meta.url));

/**
 * The jar with the `mizan` command: the one this package carries, or the one a checkout has built.
 *
 * @returns {{ jar: string } | { problem: string }}
 */
export function findJar() {
  const jar = [CARRIED_JAR, BUILT_JAR].find(existsSync);
  return jar
    ? { jar }
    : {
        problem: `${CARRIED_JAR}: absent. In a checkout of Mizan build it with: mvn -q -pl protocol/mizan-cli -am package -DskipTests`,
      };
}
