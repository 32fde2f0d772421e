// Plays every client of the plan against every server of its case, and type-checks what was answered.
//   node drive.mjs <folder>      reads <folder>/plan.json, writes <folder>/results.json
// A plan is { base, cases: [{ name, uses: { old: [...], new: [...] }, code }] }; the clients lie in
// <folder>/<case>/{old,new}/api.
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import ts from "typescript";

const root = fileURLToPath(new URL("../../../../../", import.meta.url));
const base = join(root, "frontends/base/src/index.ts");
const folder = resolve(process.argv[2]);
const plan = JSON.parse(readFileSync(join(folder, "plan.json"), "utf8"));
const sides = ["old", "new"];
const written = [];

function write(path, text) {
  const file = join(folder, path);
  writeFileSync(file, text);
  written.push(file);
  return file;
}

function uses(api, lines) {
  const each = lines.map((line) => `  () => ${line},`).join("\n");
  return `import * as api from "${api}";\nexport { configure } from "@mizan/base";\nexport const uses = [\n${each}\n] as const;\n`;
}

/** The type that holds just this value. */
function typeOf(value) {
  if (Array.isArray(value)) {
    return `[${value.map(typeOf).join(", ")}]`;
  }
  if (value !== null && typeof value === "object") {
    const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${typeOf(member)}`);
    return `{ ${members.join("; ")} }`;
  }
  return JSON.stringify(value);
}

async function ask(use) {
  try {
    return { answer: await use() };
  } catch (error) {
    if (error?.name !== "MizanError") {
      throw error;
    }
    return { error: { code: error.code, status: error.status, details: error.details ?? null } };
  }
}

/** Statements that compile only if the client's types say what came. */
function check(client, results) {
  const lines = [`import type * as api from "./${client}/api";`, `import type { uses } from "./${client}/uses";`];
  lines.push("type Answer<T> = void extends T ? unknown : T;");
  results.forEach(({ answer, error, typed }, i) => {
    if (error === undefined) {
      lines.push(`declare const raw${i}: ${typeOf(answer)};`);
      lines.push(`export const answer${i}: Answer<Awaited<ReturnType<(typeof uses)[${i}]>>> = raw${i};`);
    } else if (typed) {
      lines.push(`declare const raw${i}: ${typeOf(error.details)};`);
      lines.push(`export const details${i}: api.${typed}["details"] = raw${i};`);
    }
  });
  lines.push("export type Unused = [typeof api, typeof uses, Answer<void>];");
  return `${lines.join("\n")}\n`;
}

for (const one of plan.cases) {
  for (const side of sides) {
    write(`${one.name}/${side}/uses.ts`, uses("./api", one.uses[side]));
  }
  const code = one.code ? `export function code() {\n${one.code}\n}\n` : "";
  write(`${one.name}/old-code.ts`, uses("./new/api", one.uses.old) + code);
  write(`${one.name}/old-control.ts`, uses("./old/api", one.uses.old) + code);
}

const bundles = join(folder, "bundles");
await build({
  entryPoints: plan.cases.flatMap(({ name }) => sides.map((side) => join(folder, name, side, "uses.ts"))),
  bundle: true,
  outbase: folder,
  outdir: bundles,
  outExtension: { ".js": ".mjs" },
  alias: { "@mizan/base": base },
  format: "esm",
  platform: "node",
  logLevel: "warning",
});

const results = {};
for (const one of plan.cases) {
  const ofCase = {};
  for (const client of sides) {
    const bundle = await import(pathToFileURL(join(bundles, one.name, client, "uses.mjs")).href);
    for (const server of sides) {
      bundle.configure({ baseUrl: `${plan.base}/${one.name}/${server}` });
      const asked = [];
      for (const use of bundle.uses) {
        const result = await ask(use);
        asked.push({ ...result, typed: one.errors[client][result.error?.code] });
      }
      write(`${one.name}/check-${client}-${server}.ts`, check(client, asked));
      ofCase[`${client}-${server}`] = asked;
    }
  }
  results[one.name] = { asked: ofCase, compiler: {} };
}

const config = ts.parseJsonConfigFileContent(
  {
    extends: join(root, "tsconfig.base.json"),
    compilerOptions: {
      noEmit: true,
      declaration: false,
      isolatedDeclarations: false,
      module: "ESNext",
      moduleResolution: "bundler",
      paths: { "@mizan/base": [base] },
    },
    files: written,
  },
  ts.sys,
  folder,
);
if (config.errors.length > 0) {
  throw new Error(config.errors.map((error) => ts.flattenDiagnosticMessageText(error.messageText, "\n")).join("\n"));
}
const program = ts.createProgram(config.fileNames, config.options);
for (const diagnostic of ts.getPreEmitDiagnostics(program)) {
  const [name, ...rest] = diagnostic.file.fileName.slice(folder.length + 1).split("/");
  const file = rest.join("/").replace(/\.ts$/, "");
  const { line } = diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start);
  const statement = diagnostic.file.text.split("\n")[line].match(/^export const (?:answer|details)(\d+)/);
  const message = {
    use: statement ? Number(statement[1]) : -1,
    text: ts.flattenDiagnosticMessageText(diagnostic.messageText, " "),
  };
  results[name].compiler[file] ??= [];
  results[name].compiler[file].push(message);
}
writeFileSync(join(folder, "results.json"), JSON.stringify(results));
