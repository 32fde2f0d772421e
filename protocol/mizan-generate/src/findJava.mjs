import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

/** The oldest Java that runs the generator. */
export const OLDEST_JAVA = 21;

const PROGRAM = process.platform === "win32" ? "java.exe" : "java";
const ABSENT = /^(ENOENT|ENOTDIR|EACCES)$/;

/**
 * Finds a Java that is new enough: the one `MIZAN_JDK` names and no other; else that of `JAVA_HOME`, the `java` on the
 * path, or the newest in the places where systems and version managers put them.
 *
 * @param {Record<string, string | undefined>} environment
 * @returns {{ java: string } | { problem: string }} the program, or a sentence that says what to do
 */
export function findJava(environment = process.env) {
  const named = environment.MIZAN_JDK;
  if (named) {
    const found = look(named);
    return found && found.version >= OLDEST_JAVA
      ? { java: found.java }
      : { problem: `MIZAN_JDK: ${named} ${seen(found)} (expected: the home of Java ${OLDEST_JAVA} or newer)` };
  }
  const preferred = [environment.JAVA_HOME, ...homesOnPath(environment.PATH ?? environment.Path ?? "")]
    .filter((home) => home !== undefined && home !== "")
    .map(look);
  const usable = preferred.find((found) => found && found.version >= OLDEST_JAVA);
  if (usable) {
    return { java: usable.java };
  }
  const elsewhere = installedHomes(environment).map(look);
  const newest = elsewhere
    .filter((found) => found && found.version >= OLDEST_JAVA)
    .sort((a, b) => b.version - a.version)[0];
  return newest ? { java: newest.java } : { problem: explain([...preferred, ...elsewhere]) };
}

function explain(looked) {
  const old = looked.filter((found) => found !== undefined);
  const found =
    old.length === 0
      ? "none was found"
      : `found ${[...new Set(old.map(({ java, version }) => `${version} at ${java}`))].join(", ")}`;
  return [
    `Java ${OLDEST_JAVA} or newer is needed, and ${found}.`,
    `Install one (Debian: apt-get install openjdk-${OLDEST_JAVA}-jre-headless; macOS: brew install openjdk;`,
    "Windows: winget install Microsoft.OpenJDK.25), or set MIZAN_JDK or JAVA_HOME to its home.",
  ].join("\n");
}

function seen(found) {
  return found === undefined ? "has no bin/java that runs" : `is Java ${found.version}`;
}

function homesOnPath(path) {
  return path
    .split(delimiter)
    .filter((folder) => folder !== "" && existsSync(join(folder, PROGRAM)))
    .map((folder) => dirname(dirname(realpathSync(join(folder, PROGRAM)))));
}

function installedHomes({ HOME, USERPROFILE, ProgramFiles }) {
  const user = HOME ?? USERPROFILE;
  return [
    ...below("/usr/lib/jvm"),
    ...below("/opt/java"),
    ...below("/opt").filter((folder) => /jdk|jre/.test(folder)),
    ...below("/Library/Java/JavaVirtualMachines").map((folder) => join(folder, "Contents/Home")),
    ...(user ? [...below(join(user, ".sdkman/candidates/java")), ...below(join(user, ".jdks"))] : []),
    ...(ProgramFiles
      ? ["Java", "Eclipse Adoptium", "Microsoft"].flatMap((vendor) => below(join(ProgramFiles, vendor)))
      : []),
  ];
}

function below(folder) {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch (error) {
    if (ABSENT.test(error.code)) {
      return [];
    }
    throw error;
  }
}

/** The Java at `home` and its version; undefined if there is none that runs. */
function look(home) {
  const java = join(home, "bin", PROGRAM);
  if (!existsSync(java)) {
    return undefined;
  }
  const version = released(home) ?? asked(java);
  return version === undefined ? undefined : { java, version };
}

function released(home) {
  try {
    return major(/^JAVA_VERSION="?([\d.]+)/m.exec(readFileSync(join(home, "release"), "utf8"))?.[1]);
  } catch (error) {
    if (ABSENT.test(error.code)) {
      return undefined;
    }
    throw error;
  }
}

function asked(java) {
  try {
    const settings = execFileSync(java, ["-XshowSettings:properties", "-version"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    return major(/java\.specification\.version = ([\d.]+)/.exec(settings)?.[1]);
  } catch {
    return undefined;
  }
}

/** 21 of `21.0.4`, 8 of `1.8`. */
function major(version) {
  return version === undefined ? undefined : Number(version.replace(/^1\./, "").split(".")[0]);
}
