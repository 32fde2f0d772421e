import { mkdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * Options that make a short run start fast: few compilations, one garbage collector thread, and the loaded classes kept
 * in an archive for the next run. The archive is made by the first run, and again for another jar or Java.
 *
 * @param {string} jar
 * @param {Record<string, string | undefined>} environment
 */
export function startOptions(jar, environment = process.env) {
  const options = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xlog:disable"];
  const archive = archiveOf(jar, environment);
  return archive ? [...options, "-XX:+AutoCreateSharedArchive", `-XX:SharedArchiveFile=${archive}`] : options;
}

function archiveOf(jar, environment) {
  const cache = environment.XDG_CACHE_HOME ?? environment.LOCALAPPDATA ?? join(homedir(), ".cache");
  const folder = join(cache, "mizan");
  try {
    mkdirSync(folder, { recursive: true });
    const { size, mtimeMs } = statSync(jar);
    return join(folder, `cli-${size}-${Math.round(mtimeMs)}.jsa`);
  } catch {
    return undefined; // A home that cannot be written costs speed only.
  }
}
