import { spawn } from "node:child_process";
import { constants } from "node:os";
import { findJar } from "./findJar.mjs";
import { findJava } from "./findJava.mjs";
import { startOptions } from "./startOptions.mjs";

/** What the command itself answers to usage or input that cannot be used. */
const UNUSABLE = 2;
const PASSED_ON = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs the `mizan` command. Without a command, as in `npx mizan-generate --watch`, it is `generate`.
 *
 * @param {string[]} words
 * @returns {Promise<number>} the exit code
 */
export async function run(words) {
  const java = findJava();
  const jar = findJar();
  for (const { problem } of [java, jar]) {
    if (problem) {
      process.stderr.write(`error ${problem}\n`);
      return UNUSABLE;
    }
  }
  const command = words.length === 0 || words[0].startsWith("-") ? ["generate", ...words] : words;
  const child = spawn(java.java, [...startOptions(jar.jar), "-jar", jar.jar, ...command], { stdio: "inherit" });
  const passOn = (signal) => child.kill(signal);
  for (const signal of PASSED_ON) {
    process.on(signal, passOn);
  }
  try {
    return await ended(child);
  } finally {
    for (const signal of PASSED_ON) {
      process.off(signal, passOn);
    }
  }
}

/** The exit code, as a shell tells it. */
function ended(child) {
  return new Promise((resolve) => {
    child.once("error", (error) => {
      process.stderr.write(`error ${child.spawnfile}: cannot be run: ${error.message}\n`);
      resolve(UNUSABLE);
    });
    child.once("exit", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
