// Follows the README's "Five minutes" literally on a newly made, minimal Spring Boot application.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { fencedBlocks, section } from "./markdown.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const app = mkdtempSync(join(tmpdir(), "mizan-five-minutes-"));
const cleanUps = [() => rmSync(app, { recursive: true, force: true })];
after(() => {
  for (const cleanUp of cleanUps.reverse()) cleanUp();
});

const jdk = execFileSync(join(root, "build-config/scripts/jdk-home"), { encoding: "utf8" }).trim();
const port = await freePort();
const environment = {
  ...process.env,
  MIZAN: root,
  JAVA_HOME: jdk,
  SERVER_PORT: String(port),
};

test("the README's five minutes lead to a typed, fresh client", { timeout: 600_000 }, async () => {
  const blocks = fencedBlocks(section(readFileSync(join(root, "README.md"), "utf8"), "Five minutes"));
  assert.ok(blocks.length >= 9, `only ${blocks.length} blocks found`);
  makeMinimalApp();

  let answers = "";
  for (const block of blocks) {
    console.log(`# ${block.info}`);
    const { insert, file, run: step, expect } = block.attributes;
    if (insert) insertInto(join(app, "pom.xml"), `</${insert}>`, block.text);
    else if (file) write(file, block.text);
    else if (expect) assert.equal(answers, block.text);
    else if (step === "server") await startServer(block.text);
    else if (step) answers = shell(block.text.replaceAll("localhost:8080", `localhost:${port}`));
  }

  shell("cd frontend && npx tsc --noEmit && npx vite build");
});

function makeMinimalApp() {
  write(
    "pom.xml",
    `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>org.springframework.boot</groupId>
    <artifactId>spring-boot-starter-parent</artifactId>
    <version>4.1.0</version>
    <relativePath/>
  </parent>
  <groupId>com.example</groupId>
  <artifactId>demo</artifactId>
  <version>0.0.1-SNAPSHOT</version>
  <properties>
    <java.version>21</java.version>
  </properties>
  <dependencies>
    <dependency>
      <groupId>org.springframework.boot</groupId>
      <artifactId>spring-boot-starter-webmvc</artifactId>
    </dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <groupId>org.springframework.boot</groupId>
        <artifactId>spring-boot-maven-plugin</artifactId>
      </plugin>
    </plugins>
  </build>
</project>
`,
  );
  write(
    "src/main/java/com/example/demo/DemoApplication.java",
    `package com.example.demo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class DemoApplication {

    public static void main(String[] args) {
        SpringApplication.run(DemoApplication.class, args);
    }
}
`,
  );
  write(
    "frontend/package.json",
    JSON.stringify({
      name: "demo",
      private: true,
      type: "module",
      dependencies: { react: "^19.0.0", "react-dom": "^19.0.0" },
      devDependencies: {
        "@types/react": "^19.0.0",
        "@types/react-dom": "^19.0.0",
        typescript: "5.9.3",
        vite: "^8.0.0",
      },
    }),
  );
  write(
    "frontend/tsconfig.json",
    JSON.stringify({
      compilerOptions: {
        strict: true,
        target: "ES2022",
        module: "ESNext",
        moduleResolution: "bundler",
        jsx: "react-jsx",
        lib: ["ES2022", "DOM", "DOM.Iterable"],
        skipLibCheck: true,
        preserveSymlinks: true,
      },
      include: ["src"],
    }),
  );
  write("frontend/index.html", `<div id="root"></div><script type="module" src="/src/main.tsx"></script>\n`);
  write(
    "frontend/src/main.tsx",
    `import { createRoot } from "react-dom/client";
import { App } from "./App";

const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
`,
  );
}

async function startServer(command) {
  const server = spawn("bash", ["-c", command], { cwd: app, env: environment, detached: true });
  let log = "";
  server.stdout.on("data", (chunk) => (log += chunk));
  server.stderr.on("data", (chunk) => (log += chunk));
  let exited = false;
  server.on("exit", () => (exited = true));
  cleanUps.push(() => {
    if (!exited) process.kill(-server.pid, "SIGKILL");
  });
  const deadline = Date.now() + 240_000;
  for (;;) {
    assert.ok(!exited, `the server stopped:\n${log}`);
    assert.ok(Date.now() < deadline, `the server is not ready:\n${log}`);
    const ready = await fetch(`http://localhost:${port}/api/mizan/session/`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((next) => setTimeout(next, 200));
  }
}

function shell(command) {
  return execFileSync("bash", ["-euc", `${command.replaceAll(/^(curl .*)$/gm, "$1; echo")}`], {
    cwd: app,
    env: environment,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 64 << 20,
  });
}

function insertInto(file, before, text) {
  const content = readFileSync(file, "utf8");
  const place = content.lastIndexOf(before);
  assert.ok(place > 0, `${before} not found in ${file}`);
  writeFileSync(file, content.slice(0, place) + text + content.slice(place));
}

function write(file, text) {
  const path = join(app, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function freePort() {
  return new Promise((found) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port: free } = probe.address();
      probe.close(() => found(free));
    });
  });
}
