import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { findJava } from "../src/findJava.mjs";

const folder = mkdtempSync(join(tmpdir(), "mizan-java-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A folder that looks like the home of a Java: a program, and the file that tells its version, if it has one. */
function home(name, { release, says = "" } = {}) {
  const place = join(folder, name);
  mkdirSync(join(place, "bin"), { recursive: true });
  writeFileSync(join(place, "bin/java"), `#!/bin/sh\n${says}\n`);
  chmodSync(join(place, "bin/java"), 0o755);
  if (release) {
    writeFileSync(join(place, "release"), `IMPLEMENTOR="Somebody"\nJAVA_VERSION="${release}"\n`);
  }
  return place;
}

const java = (place) => ({ java: join(place, "bin/java") });

test("MIZAN_JDK decides alone", () => {
  const named = home("named", { release: "25.0.1" });
  const other = home("other", { release: "21" });
  assert.deepEqual(findJava({ MIZAN_JDK: named, JAVA_HOME: other, PATH: "" }), java(named));
});

test("MIZAN_JDK that is too old is a problem, whatever else there is", () => {
  const old = home("old", { release: "17.0.2" });
  const { problem } = findJava({ MIZAN_JDK: old, JAVA_HOME: home("fine", { release: "21" }), PATH: "" });
  assert.equal(problem, `MIZAN_JDK: ${old} is Java 17 (expected: the home of Java 21 or newer)`);
});

test("MIZAN_JDK without a java is a problem", () => {
  const { problem } = findJava({ MIZAN_JDK: join(folder, "nowhere"), PATH: "" });
  assert.match(problem, /nowhere has no bin\/java that runs \(expected: the home of Java 21 or newer\)$/);
});

test("JAVA_HOME comes before the path, where it is new enough", () => {
  const preferred = home("preferred", { release: "22.0.2" });
  const onPath = home("on-path", { release: "25" });
  assert.deepEqual(findJava({ JAVA_HOME: preferred, PATH: join(onPath, "bin") }), java(preferred));
  const old = home("old-home", { release: "1.8.0_402" });
  assert.deepEqual(findJava({ JAVA_HOME: old, PATH: join(onPath, "bin") }), java(onPath));
});

test("a Java without a release file is asked", () => {
  const asked = home("asked", { says: 'echo "    java.specification.version = 24"' });
  assert.deepEqual(findJava({ PATH: join(asked, "bin") }), java(asked));
});

test("the newest of those a version manager keeps is taken when nothing else fits", () => {
  const user = join(folder, "user");
  mkdirSync(join(user, ".jdks"), { recursive: true });
  home("user/.jdks/temurin-21", { release: "21.0.4" });
  const newest = home("user/.jdks/temurin-99", { release: "99" });
  assert.deepEqual(findJava({ HOME: user, PATH: "" }), java(newest));
});
