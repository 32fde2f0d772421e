import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { repository } from "./repository.mjs";

const VERSION = /<version>([^<]+)<\/version>/.exec(readFileSync(join(repository, "pom.xml"), "utf8"))[1];
const POMS = { "mizan-parent": ".", "mizan-bom": "bom" };
const JARS = {
  "mizan-annotations": "cores",
  "mizan-ir": "cores",
  "mizan-processor": "cores",
  "mizan-runtime": "cores",
  "mizan-codegen": "protocol",
  "mizan-cli": "protocol",
  "mizan-maven-plugin": "protocol",
};

/** What the artifacts of this build are called. */
export const version = VERSION;

/**
 * Makes a local Maven repository that holds what this build made, and nothing else: the user's own stays untouched.
 * A project uses it with the options in its `.mvn/maven.config`; everything else it takes from the user's repository,
 * as from a remote one.
 *
 * @param {string} folder
 * @returns {{ options: string, repositories: string }} a line of options, and XML for a POM
 */
export function makeMavenRepository(folder) {
  for (const [artifact, place] of Object.entries(POMS)) {
    put(folder, artifact, "pom", join(repository, place, "pom.xml"));
  }
  for (const [artifact, slot] of Object.entries(JARS)) {
    const module = join(repository, slot, artifact);
    put(folder, artifact, "pom", join(module, "pom.xml"));
    put(folder, artifact, "jar", join(module, "target", `${artifact}-${VERSION}.jar`));
  }
  return { options: `-Dmaven.repo.local=${folder}\n`, repositories: repositories() };
}

function put(folder, artifact, type, file) {
  if (!existsSync(file)) {
    throw new Error(`${file}: absent (expected: built by \`make petclinic\`)`);
  }
  const target = join(folder, "dev/mizan", artifact, VERSION);
  mkdirSync(target, { recursive: true });
  copyFileSync(file, join(target, `${artifact}-${VERSION}.${type}`));
}

function repositories() {
  const users = join(homedir(), ".m2/repository");
  const body = (name) => `<${name}><id>of-this-machine</id><url>file://${users}</url></${name}>`;
  return `<repositories>${body("repository")}</repositories>
  <pluginRepositories>${body("pluginRepository")}</pluginRepositories>`;
}

/** Writes a file of a project, with the folders it needs. */
export function write(project, path, text) {
  const file = join(project, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, text);
}
