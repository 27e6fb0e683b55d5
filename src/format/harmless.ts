/**
 * Characters that could drive a terminal or reorder what it shows: C0 and C1 controls, line separators, and the
 * marks of bidirectional text.
 */
const dangerous = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** Text of a document as it may be shown on one line of a terminal: what is dangerous shows as its code point. */
export function harmless(text: string): string {
  return text.replace(dangerous, (char) => {
    if (/[\t\n\r]/.test(char)) return " ";
    return `<U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}>`;
  });
}

/** `##[` of GitHub, `##vso[` of Azure Pipelines, `##teamcity[`: read as a command wherever they stand in a line. */
const commandMark = /##(?=[a-z]*\[)/g;

/** Lines that no CI service takes for commands to it, though the text of a document stands in them. */
export function inert(lines: string): string {
  return lines.replace(/^(?=[^\S\n]*::)/gm, "./").replace(commandMark, "# #");
}

/** JSON that says the same, and holds no dangerous character and no command to a CI service. */
export function harmlessJson(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, null, indent);
  return json
    .replace(dangerous, (char) => (char === "\n" ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`))
    .replace(commandMark, "#\\u0023");
}
