import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./repository.mjs";

const START_MS = 120_000;
const STOP_MS = 15_000;
const READY = /PetClinic is ready: http:\/\/localhost:(\d+)\//;

/**
 * Starts a packaged PetClinic on a free port of the loopback interface and waits until it says that it is ready.
 *
 * @param {string} example the example's folder
 * @returns {Promise<{ url: string, output: () => string, stop: () => Promise<void> }>}
 */
export async function startPetClinic(example = "petclinic-spring-react") {
  const jar = join(repository, "examples", example, "target", `${example}-0.1.0-SNAPSHOT.jar`);
  if (!existsSync(jar)) {
    throw new Error(`${jar}: absent (expected: built by \`make petclinic EXAMPLE=${example}\`)`);
  }
  const home = execFileSync(join(repository, "build-config/scripts/jdk-home"), { encoding: "utf8" }).trim();
  const server = spawn(join(home, "bin/java"), ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar], {
    env: { ...process.env, PORT: "0", ADDRESS: "127.0.0.1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const kill = () => server.kill("SIGKILL");
  process.once("exit", kill);
  server.once("exit", () => process.off("exit", kill));
  let output = "";
  const port = await new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`PetClinic ${why}:\n${output}`));
    const timer = setTimeout(() => fail("was not ready in time"), START_MS);
    const listen = (text) => {
      output += text;
      const ready = READY.exec(output);
      if (ready !== null) {
        clearTimeout(timer);
        resolve(ready[1]);
      }
    };
    server.stdout.setEncoding("utf8").on("data", listen);
    server.stderr.setEncoding("utf8").on("data", listen);
    server.once("error", (error) => fail(error.message));
    server.once("exit", (code) => fail(`ended with ${code}`));
  }).catch((error) => {
    kill();
    throw error;
  });
  return { url: `http://127.0.0.1:${port}`, output: () => output, stop: () => stopped(server) };
}

/** Ends the process by its id and waits until it is gone. */
async function stopped(server) {
  if (server.exitCode !== null || server.signalCode !== null) {
    return;
  }
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  const timer = setTimeout(() => server.kill("SIGKILL"), STOP_MS);
  await gone;
  clearTimeout(timer);
}
