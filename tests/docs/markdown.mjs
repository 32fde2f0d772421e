// Just enough Markdown to find the snippets that tests run.

/** The text between the heading that begins with `title` and the next one of its level. */
export function section(markdown, title) {
  const lines = markdown.split("\n");
  const begin = lines.findIndex((line) => line.startsWith(`## ${title}`));
  if (begin < 0) throw new Error(`no section "${title}"`);
  const end = lines.findIndex((line, index) => index > begin && line.startsWith("## "));
  return lines.slice(begin, end < 0 ? undefined : end).join("\n");
}

/** The fenced blocks: their language, the attributes after it, and their text. */
export function fencedBlocks(markdown) {
  return [...markdown.matchAll(/^```(\w+)([^\n]*)\n(.*?)^```$/gms)].map(([, language, rest, text]) => ({
    info: `${language}${rest}`,
    language,
    attributes: Object.fromEntries(
      rest
        .trim()
        .split(/\s+/)
        .filter(Boolean)
        .map((attribute) => attribute.split("=")),
    ),
    text,
  }));
}
