// Prints the nodes of KDL files as @bgotink/kdl reads them, a line each.   node trees.mjs <file>…
import { readFileSync } from "node:fs";
import { parse } from "@bgotink/kdl";

function text(value) {
  const escaped = value.replace(/["\\]|[^ -~]/gu, (found) =>
    [...Array(found.length).keys()].map((i) => `\\u${found.charCodeAt(i).toString(16).padStart(4, "0")}`).join(""),
  );
  return `"${escaped}"`;
}

function scalar(value) {
  if (typeof value === "number") {
    const bits = new DataView(new ArrayBuffer(8));
    bits.setFloat64(0, value);
    return bits.getBigUint64(0).toString(16);
  }
  return typeof value === "string" ? text(value) : `#${value}`;
}

function print(nodes, depth) {
  for (const node of nodes) {
    const properties = [...node.getProperties()].map(([name, value]) => `${text(name)}=${scalar(value)}`);
    const parts = [text(node.getName()), ...node.getArguments().map(scalar), ...properties.sort()];
    console.log(`${"  ".repeat(depth)}${parts.join(" ")}`);
    print(node.children?.nodes ?? [], depth + 1);
  }
}

for (const file of process.argv.slice(2)) {
  console.log(`== ${file}`);
  print(parse(readFileSync(file, "utf8")).nodes, 0);
}
