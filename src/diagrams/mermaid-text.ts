/** Stands for the semicolon that ends an entity (`#35;`), which ends no statement. */
const entityEnd = "\uE000";

const blank = (text: string): string => text.replace(/[^\n]+/g, (line) => " ".repeat(line.length));

/**
 * Mermaid's source without front matter, directives and comment lines; entities and HTML attributes can no longer be
 * taken for the grammar's own semicolons and quotes. Every character that is left keeps its place.
 */
export function withoutTrivia(source: string): string {
  return withoutDirectives(withoutFrontMatter(source.replace(/\r/g, "\n")))
    .replace(/^[^\S\n]*%%[^\n]*/gm, blank)
    .replace(/<\w[^<>]*>/g, (tag) => tag.replace(/="([^"]*)"/g, "='$1'"))
    .replace(/#\w+;/g, (entity) => entity.slice(0, -1) + entityEnd);
}

function withoutFrontMatter(text: string): string {
  const opening = /^\s*---[ \t]*\n/.exec(text);
  if (!opening) return text;
  const closing = /^[ \t]*---[ \t]*$/gm;
  closing.lastIndex = opening[0].length;
  const end = closing.exec(text);
  if (!end) return text;
  const length = end.index + end[0].length;
  return blank(text.slice(0, length)) + text.slice(length);
}

function withoutDirectives(text: string): string {
  let result = "";
  let at = 0;
  for (let start = text.indexOf("%%{"); start >= 0; start = text.indexOf("%%{", at)) {
    const end = text.indexOf("}%%", start);
    if (end < 0) break;
    result += text.slice(at, start) + blank(text.slice(start, end + 3));
    at = end + 3;
  }
  return result + text.slice(at);
}

const namedEntities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["apos", "'"],
  ["bull", "•"],
  ["colon", ":"],
  ["comma", ","],
  ["gt", ">"],
  ["hellip", "…"],
  ["larr", "←"],
  ["lpar", "("],
  ["lt", "<"],
  ["mdash", "—"],
  ["middot", "·"],
  ["nbsp", " "],
  ["ndash", "–"],
  ["num", "#"],
  ["period", "."],
  ["quot", '"'],
  ["rarr", "→"],
  ["rpar", ")"],
  ["semi", ";"],
  ["times", "×"],
]);

/** The tags that browsers draw as something other than themselves; `<id>` and the like are the author's own words. */
const tags =
  /<\/?(?:a|b|big|center|code|del|div|em|font|h[1-6]|i|img|li|mark|ol|p|pre|s|small|span|strong|sub|sup|tt|u|ul)(?:\s[^<>]*)?\/?>/gi;

/** What a reader sees of a label as written. */
export function labelOf(raw: string): string {
  return raw
    .replace(/<br\s{0,9}\/?>|\\n|<hr\s{0,9}\/?>/gi, " ")
    .replace(tags, "")
    .replace(/[#&](#?\w{1,10})[;\uE000]/g, entityOf)
    .replace(/\bfa[bdklrs]?:fa-[\w-]+/g, "")
    .replace(/(\*\*|__)(?=\S)([^*_]+)\1/g, "$2")
    .replace(/\s+/g, " ")
    .trim();
}

function entityOf(written: string, name: string): string {
  const [number, hexadecimal, decimal] = /^#?(?:x([\da-f]+)|(\d+))$/i.exec(name) ?? [];
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  const character = number === undefined ? namedEntities.get(name) : code <= 0x10ffff ? String.fromCodePoint(code) : "";
  return character ?? written.replace(entityEnd, ";");
}

/** The text without the quotation marks around it. */
export function unquoted(raw: string): string {
  const text = raw.trim();
  return text.length >= 2 && text.startsWith('"') && text.endsWith('"') ? withoutBackticks(text.slice(1, -1)) : text;
}

/** The text of a Markdown string, which stands in backticks. */
export function withoutBackticks(raw: string): string {
  const text = raw.trim();
  return text.length >= 2 && text.startsWith("`") && text.endsWith("`") ? text.slice(1, -1) : text;
}
