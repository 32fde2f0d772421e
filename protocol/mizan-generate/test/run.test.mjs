import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const packageFolder = fileURLToPath(new URL("..", import.meta.url));
const jdk = execFileSync(join(packageFolder, "../../build-config/scripts/jdk-home"), { encoding: "utf8" }).trim();
const folder = mkdtempSync(join(tmpdir(), "mizan-generate-"));
const project = join(folder, "project");
const environment = { ...process.env, MIZAN_JDK: jdk, XDG_CACHE_HOME: join(folder, "cache") };
after(() => rmSync(folder, { recursive: true, force: true }));

const contract = (name) => `function "${name}" {\n    camel "${name}"\n    transport "http"\n    output "void"\n}\n`;

/** Installs the packed package into a project, as its users do. */
before(() => {
  const packed = execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: packageFolder,
    encoding: "utf8",
  });
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "name": "project", "private": true }\n');
  execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", "--offline", join(folder, packed.trim())], {
    cwd: project,
  });
  writeFileSync(
    join(project, "mizan.toml"),
    'output = "api"\ntargets = ["stage1"]\n[source.kdl]\nfile = "contract.kdl"\n',
  );
});

const bin = join(project, "node_modules/.bin/mizan-generate");

function mizan(words, env = environment) {
  const { status, stdout, stderr } = spawnSync(bin, words, { cwd: project, encoding: "utf8", env });
  return { status, stdout, stderr };
}

test("the packed package carries the jar and emits the client", () => {
  writeFileSync(join(project, "contract.kdl"), contract("ping"));
  const { status, stdout, stderr } = mizan([]);
  assert.equal(stderr, "");
  assert.equal(stdout, "api\n  created    functions.ts\n  created    index.ts\n  created    types.ts\n");
  assert.equal(status, 0);
  assert.match(readFileSync(join(project, "api/functions.ts"), "utf8"), /callPing/);
  assert.equal(readdirSync(join(folder, "cache/mizan")).length, 1);
});

test("npx finds it", () => {
  const said = execFileSync("npx", ["mizan-generate", "--check"], {
    cwd: project,
    encoding: "utf8",
    env: environment,
    stdio: ["ignore", "pipe", "ignore"],
  });
  assert.equal(said, "api: up to date, 3 files\n");
});

test("options and commands are passed on, and so are exit codes", () => {
  writeFileSync(join(project, "contract.kdl"), contract("pong"));
  assert.equal(mizan(["--check"]).status, 1);
  assert.deepEqual(mizan(["ir"]), { status: 0, stdout: contract("pong"), stderr: "" });
  const { status, stderr } = mizan(["--config", "nowhere.toml"]);
  assert.equal(status, 2);
  assert.match(stderr, /^error nowhere\.toml: there is no such file/);
});

test("a machine without a Java that is new enough is told what to do", () => {
  const { status, stderr } = mizan([], { ...environment, MIZAN_JDK: join(folder, "nowhere") });
  assert.equal(status, 2);
  assert.match(stderr, /^error MIZAN_JDK: .*nowhere has no bin\/java that runs/);
});

test("an interrupt ends the watch", { timeout: 60_000 }, async () => {
  const child = spawn(bin, ["--watch"], { cwd: project, env: environment, stdio: ["ignore", "pipe", "pipe"] });
  let problems = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    problems += text;
  });
  const ended = new Promise((resolve) => child.once("exit", (code) => resolve(code)));
  for await (const text of child.stdout.setEncoding("utf8")) {
    if (text.includes("watching contract.kdl")) {
      child.kill("SIGINT");
    }
  }
  assert.equal(await ended, 130);
  assert.equal(problems, "");
});
