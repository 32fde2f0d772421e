import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { createServer } from "vite";
import { makeMavenRepository, version, write } from "./makeMavenRepository.mjs";
import { repository } from "./repository.mjs";

const PATIENCE_MS = 240_000;
const project = realpathSync(mkdtempSync(join(tmpdir(), "mizan-dev-loop-")));
const jdk = execFileSync(join(repository, "build-config/scripts/jdk-home"), { encoding: "utf8" }).trim();
const cleanUps = [() => rmSync(project, { recursive: true, force: true })];
after(async () => {
  for (const cleanUp of cleanUps.reverse()) {
    await cleanUp();
  }
});

const notes = (returned, value) => `package com.example;

import dev.mizan.annotations.Client;
import dev.mizan.annotations.MizanContext;

public class Notes {

    @MizanContext
    public record NotesContext() {}

    public record Note(int id, String text) {}

    @Client(context = NotesContext.class)
    public ${returned} firstNote() {
        return ${value};
    }
}
`;

function makeBackend() {
  const { options, repositories } = makeMavenRepository(join(project, "m2"));
  write(project, "backend/.mvn/maven.config", options);
  write(
    project,
    "backend/pom.xml",
    `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>backend</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.release>21</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  ${repositories}
  <dependencies>
    <dependency>
      <groupId>dev.mizan</groupId>
      <artifactId>mizan-runtime</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <artifactId>maven-resources-plugin</artifactId>
        <version>3.3.1</version>
      </plugin>
      <plugin>
        <artifactId>maven-compiler-plugin</artifactId>
        <version>3.14.1</version>
        <configuration>
          <annotationProcessorPaths>
            <path>
              <groupId>dev.mizan</groupId>
              <artifactId>mizan-processor</artifactId>
              <version>${version}</version>
            </path>
          </annotationProcessorPaths>
        </configuration>
      </plugin>
    </plugins>
  </build>
</project>
`,
  );
  write(project, "backend/src/main/java/com/example/Notes.java", notes("Note", 'new Note(1, "Buy milk")'));
}

function makeFrontEnd() {
  write(
    project,
    "frontend/mizan.toml",
    'output = "src/api"\ntargets = ["react"]\n\n[source.java]\nproject = "../backend"\n',
  );
  write(project, "frontend/index.html", '<script type="module" src="/src/main.ts"></script>\n');
  write(project, "frontend/src/main.ts", 'export { useFirstNote } from "./api";\n');
}

/** Starts the watch; `line(sign)` waits for a line that holds the sign. */
function startWatch() {
  const child = spawn(join(repository, "build-config/scripts/mizan"), ["generate", "--watch"], {
    cwd: join(project, "frontend"),
    env: { ...process.env, JAVA_HOME: jdk },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  cleanUps.push(async () => {
    child.kill("SIGTERM");
    await ended;
  });
  let output = "";
  let waiting = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
      waiting();
    });
  }
  const line = (sign) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no "${sign}" in:\n${output}`)), PATIENCE_MS);
      waiting = () => {
        const begin = output.indexOf(sign);
        const end = output.indexOf("\n", begin);
        if (begin >= 0 && end >= 0) {
          clearTimeout(timer);
          resolve(output.slice(begin, end));
          output = output.slice(end);
        }
      };
      waiting();
      child.once("exit", () => reject(new Error(`the watch ended:\n${output}`)));
    });
  return { line };
}

/** Starts Vite; `update()` waits until it has heard of a changed file below the client's folder. */
async function startVite() {
  let heard = () => {};
  const server = await createServer({
    root: join(project, "frontend"),
    configFile: false,
    logLevel: "silent",
    server: { host: "127.0.0.1", port: 0 },
    resolve: { alias: ["base", "react"].map((name) => alias(name)) },
    plugins: [{ name: "hear", handleHotUpdate: ({ file }) => file.includes("/src/api/") && heard(file) }],
  });
  await server.listen();
  cleanUps.push(() => server.close());
  const { port } = server.httpServer.address();
  const serve = async (path) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
  const update = (name) =>
    new Promise((resolve) => {
      heard = (file) => file.endsWith(`/${name}`) && resolve(file);
    });
  return { serve, update };
}

const alias = (name) => ({ find: `@mizan/${name}`, replacement: join(repository, "frontends", name, "dist/index.js") });

const emitted = (file) => readFileSync(join(project, "frontend/src/api", file), "utf8");

test("a saved Java file changes the hook that Vite serves", { timeout: 2 * PATIENCE_MS }, async () => {
  makeBackend();
  makeFrontEnd();
  const watch = startWatch();
  await watch.line("src/api: created");
  assert.match(emitted("types.ts"), /text: string/);
  const vite = await startVite();
  assert.match(await vite.serve("/src/api/react.tsx"), /useFirstNote/);

  const served = vite.update("react.tsx");
  write(
    project,
    "backend/src/main/java/com/example/Notes.java",
    notes("java.util.List<Note>", 'java.util.List.of(new Note(1, "Buy milk"))').replace("firstNote", "allNotes"),
  );
  assert.match(await watch.line("src/api: changed"), /react\.tsx/);
  assert.match(emitted("react.tsx"), /useAllNotes/);
  await served;
  assert.match(await vite.serve("/src/api/react.tsx"), /useAllNotes/);

  write(project, "backend/src/main/java/com/example/Notes.java", notes("Note", "no java"));
  assert.match(await watch.line("Notes.java:["), /expected$/);
  assert.match(emitted("react.tsx"), /useAllNotes/);
  write(project, "backend/src/main/java/com/example/Notes.java", notes("Note", "null"));
  assert.match(await watch.line("src/api: changed"), /react\.tsx/);
});
