import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeMavenRepository, version, write } from "./makeMavenRepository.mjs";
import { repository } from "./repository.mjs";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "mizan-maven-")));
const jdk = execFileSync(join(repository, "build-config/scripts/jdk-home"), { encoding: "utf8" }).trim();
after(() => rmSync(folder, { recursive: true, force: true }));

const { options, repositories } = makeMavenRepository(join(folder, "m2"));

/** A class with one function. */
const functions = (type, body, from = "") => `package com.example;

import dev.mizan.annotations.Client;
import dev.mizan.annotations.MizanContext;

public class ${type} {

    @MizanContext
    public record ${type}Context() {}
${body}${from}
}
`;

const read = (name) => `
    @Client(context = ${name}Context.class)
    public String ${name.toLowerCase()}Text() {
        return "";
    }
`;

const mutation = (name) => `
    @Client(affects = ${name}Context.class)
    public void clear${name}() {}
`;

const build = (plugins) => `
  <build>
    <pluginManagement>
      <plugins>
        <plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin>
        <plugin>
          <artifactId>maven-compiler-plugin</artifactId>
          <version>3.14.1</version>
          <configuration>
            <fork>true</fork>
            <executable>${jdk}/bin/javac</executable>
            <annotationProcessorPaths>
              <path><groupId>dev.mizan</groupId><artifactId>mizan-processor</artifactId><version>${version}</version></path>
            </annotationProcessorPaths>
          </configuration>
        </plugin>
      </plugins>
    </pluginManagement>
    <plugins>${plugins}</plugins>
  </build>`;

const plugin = (configuration, goals = "<goal>generate</goal>") => `
      <plugin>
        <groupId>dev.mizan</groupId>
        <artifactId>mizan-maven-plugin</artifactId>
        <version>${version}</version>
        <configuration><javaHome>${jdk}</javaHome>${configuration}</configuration>
        <executions><execution><goals>${goals}</goals></execution></executions>
      </plugin>`;

const dependency = (group, artifact, number) =>
  `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${number}</version></dependency>`;

const pom = (artifact, inner) => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>${artifact}</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.release>21</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  ${repositories}
  ${inner}
</project>
`;

const runtime = dependency("dev.mizan", "mizan-runtime", version);

function put(path, text) {
  write(folder, path, text);
}

/** Runs Maven; what it logs of the last goal is what matters. */
function maven(project, ...words) {
  const { status, stdout } = spawnSync("mvn", ["-B", "-ntp", ...words], {
    cwd: join(folder, project),
    encoding: "utf8",
    maxBuffer: 64 << 20,
  });
  return { status, log: stdout };
}

before(() => {
  put("shop/.mvn/maven.config", options);
  put(
    "shop/pom.xml",
    pom("shop", `<packaging>pom</packaging><modules><module>stock</module><module>desk</module></modules>`),
  );
  put("shop/stock/pom.xml", pom("stock", `<dependencies>${runtime}</dependencies>${build("")}`));
  put("shop/stock/src/main/java/com/example/Stock.java", functions("Stock", read("Stock")));
  put(
    "shop/desk/pom.xml",
    pom(
      "desk",
      `<dependencies>${runtime}${dependency("com.example", "stock", 1)}</dependencies>
      ${build(plugin("<output>../web/api</output><targets>react</targets>"))}`,
    ),
  );
  put("shop/desk/src/main/java/com/example/Desk.java", functions("Desk", read("Desk") + mutation("Desk")));
});

/** What the guide shows, as it stands there. */
function ofTheGuide(attribute) {
  const page = readFileSync(join(repository, "docs/guide/maven-plugin.md"), "utf8");
  return new RegExp(`^\`\`\`xml${attribute}\\n(.*?)^\`\`\`$`, "ms").exec(page)[1];
}

test("the guide's plugin emits a client", () => {
  put("guide/backend/.mvn/maven.config", options);
  const dependencies = `<dependencies>${runtime}</dependencies>`;
  put("guide/backend/pom.xml", pom("backend", `${dependencies}${build(ofTheGuide(""))}`));
  put("guide/backend/src/main/java/com/example/Stock.java", functions("Stock", read("Stock")));
  const { status, log } = maven("guide/backend", "process-classes", `-Dmizan.javaHome=${jdk}`);
  assert.equal(status, 0, log);
  assert.match(readFileSync(join(folder, "guide/frontend/src/api/react.tsx"), "utf8"), /useStockText/);
});

test("the guide's goals are called from the outermost of several modules", () => {
  put("guide/shop/.mvn/maven.config", options);
  const modules = `<packaging>pom</packaging><modules><module>util</module><module>desk</module></modules>`;
  put("guide/shop/pom.xml", pom("shop", `${modules}<build>${ofTheGuide(" parent")}</build>`));
  const parent = "<parent><groupId>com.example</groupId><artifactId>shop</artifactId><version>1</version></parent>";
  put("guide/shop/util/pom.xml", pom("util", `${parent}${build("")}`));
  put("guide/shop/util/src/main/java/com/example/Util.java", "package com.example;\n\npublic class Util {}\n");
  const needed = `<dependencies>${runtime}${dependency("com.example", "util", 1)}</dependencies>`;
  put("guide/shop/desk/pom.xml", pom("desk", `${parent}${needed}${build("")}`));
  put("guide/shop/desk/src/main/java/com/example/Desk.java", functions("Desk", read("Desk") + mutation("Desk")));

  const { status, log } = maven("guide/shop", "mizan:check", `-Dmizan.javaHome=${jdk}`);
  assert.equal(status, 0, log);
  assert.match(log, /mizan-maven-plugin:[^:]*:check .*@ util ---\n\[INFO\] no server functions here\n/);
  assert.match(log, /2 functions: 1 read in 1 context, 1 mutation/);

  const manifest = maven(
    "guide/shop",
    ...["-pl", "desk", "-am", "mizan:manifest", "-Dmizan.baseUrl=/mizan", `-Dmizan.javaHome=${jdk}`],
  );
  assert.equal(manifest.status, 0, manifest.log);
  const { contexts, mutations } = JSON.parse(
    readFileSync(join(folder, "guide/shop/desk/target/mizan/manifest.json"), "utf8"),
  );
  assert.deepEqual(contexts.desk.endpoints, ["/mizan/ctx/desk/"]);
  assert.deepEqual(mutations.clearDesk.affects, ["desk"]);
});

test("generate emits one client of all modules", () => {
  const { status, log } = maven("shop", "compile", "-q", "process-classes");
  assert.equal(status, 0, log);
  const emitted = readFileSync(join(folder, "shop/web/api/react.tsx"), "utf8");
  assert.match(emitted, /useStockText/);
  assert.match(emitted, /useClearDesk/);
});

test("generate leaves out what would change nothing, and notices what would", () => {
  const { log } = maven("shop", "process-classes");
  assert.match(log, /mizan-maven-plugin:[^:]*:generate .*\n\[INFO\] up to date\n/);

  rmSync(join(folder, "shop/web/api/types.ts"));
  assert.match(maven("shop", "process-classes").log, /created {4}types\.ts/);

  const kept = join(folder, "shop/web/api/types.ts");
  utimesSync(kept, 1, 1);
  put("shop/desk/src/main/java/com/example/Desk.java", functions("Desk", read("Desk")));
  const { log: changed } = maven("shop", "process-classes");
  assert.match(changed, /changed {4}react\.tsx/);
  assert.equal(statSync(kept).mtimeMs, 1000);
});

test("a client that is out of date fails the build that checks it", () => {
  put("shop/desk/src/main/java/com/example/Desk.java", functions("Desk", read("Desk") + mutation("Desk")));
  const { status, log } = maven("shop", "process-classes", "-Dmizan.check");
  assert.equal(status, 1);
  assert.match(log, /differs {4}react\.tsx/);
  assert.match(log, /the client is out of date: run mizan:generate/);
});

test("check, diff and help", () => {
  const java = `-Dmizan.javaHome=${jdk}`;
  const goal = (name) => `dev.mizan:mizan-maven-plugin:${version}:${name}`;
  const { log } = maven("shop", goal("check"), java);
  assert.match(log, /3 functions: 2 reads in 2 contexts, 1 mutation/);
  assert.match(log, /clearDesk\(\)/);

  const baseline = join(folder, "baseline.kdl");
  writeFileSync(baseline, 'function "gone" {\n    camel "gone"\n    transport "http"\n    output "void"\n}\n');
  const diff = maven("shop", "-pl", "desk", "-am", goal("diff"), `-Dmizan.baseline=${baseline}`, java);
  assert.equal(diff.status, 1);
  assert.match(diff.log, /function "gone"/);
  assert.match(diff.log, /the contract has changes that break clients/);

  assert.match(maven("shop", "-N", goal("help")).log, /mizan:generate/);
});

test("what the command refuses fails the build with the command's words", () => {
  put("broken/.mvn/maven.config", options);
  put(
    "broken/pom.xml",
    pom(
      "broken",
      `<dependencies>${runtime}</dependencies>${build(plugin("<output>api</output><targets>raect</targets>"))}`,
    ),
  );
  put("broken/src/main/java/com/example/Stock.java", functions("Stock", read("Stock")));
  const { status, log } = maven("broken", "process-classes");
  assert.equal(status, 1);
  assert.match(log, /\[ERROR\] .*mizan\.toml:3:12: unknown target "raect" .*Did you mean "react"\?/);
  assert.equal(existsSync(join(folder, "broken/api")), false);

  put(
    "broken/pom.xml",
    pom(
      "broken",
      `<dependencies>${runtime}</dependencies>${build(plugin("<targets>react</targets>").replace(jdk, "/nowhere"))}`,
    ),
  );
  assert.match(
    maven("broken", "process-classes").log,
    /mizan needs Java 21 or newer, and \/nowhere is no Java\. Select a JDK with maven-toolchains-plugin/,
  );
});
