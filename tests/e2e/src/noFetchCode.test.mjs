import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { test } from "node:test";
import { repository } from "./repository.mjs";

const SOURCES = join(repository, "examples/petclinic-spring-react/frontend/src");
const FETCH_CODE = /\bfetch\s*\(|XMLHttpRequest|\baxios\b|\bWebSocket\b|EventSource|useQuery|queryKey|\binvalidate/;

function filesOutsideTheEmittedFolder() {
  return readdirSync(SOURCES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(SOURCES, join(entry.parentPath ?? entry.path, entry.name)))
    .filter((file) => !file.startsWith(`api${sep}`));
}

test("the pages hold no fetch code and no query keys", () => {
  const files = filesOutsideTheEmittedFolder();
  assert.ok(files.length >= 25, `only ${files.length} files were looked at`);
  const offenders = files.filter((file) => FETCH_CODE.test(readFileSync(join(SOURCES, file), "utf8")));
  assert.deepEqual(offenders, []);
});

test("the scan knows fetch code when it sees it", () => {
  for (const line of ["await fetch('/x')", "new XMLHttpRequest()", "axios.get(url)", "queryKey: ['owner']"]) {
    assert.match(line, FETCH_CODE);
  }
});
