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

/** JSON that says the same and holds no dangerous character. */
export function harmlessJson(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, null, indent);
  return json.replace(dangerous, (char) =>
    char === "\n" ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
