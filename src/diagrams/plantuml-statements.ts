import { longestLine } from "./lines.ts";

/** One statement of PlantUML: its words, trimmed, and where they stand in the source's text. */
export interface Statement {
  readonly text: string;
  readonly start: number;
}

/** Blocks of words and styling between two lines; nothing in them is drawn as a node or an edge. */
const skipped: readonly (readonly [RegExp, RegExp])[] = [
  [/^[hr]?note\b(?!.*:)(?!\s*"[^"]*"\s+as\b)(?!.*\bas\s+\w+\s*$)/i, /^end ?[hr]?note$|^end[hr]note$/i],
  [/^[hr]?note\s+as\s+\w+/i, /^end ?note$/i],
  [/^(?:title|legend|header|footer|caption)(?:\s+(?:left|right|center|top|bottom))*$/i, /^end ?\w+$/i],
  [/^ref\s+over\b(?!.*:)/i, /^end ?ref$/i],
  [/^(?:skinparam\b.*|sprite\b.*|<style>)\{?$/i, /^\}|^<\/style>$/],
  [/^!(?:unquoted\s+)?(?:procedure|function|definelong)\b/i, /^!end/i],
];
/** Directives and remarks of one line. */
const directive =
  /^(?:@\w+|!|skinparam\b|hide\b|show\b|remove\b|scale\b|title\b|header\b|footer\b|caption\b|legend\b|[hr]?note\b|left to right|top to bottom|allowmixing|autonumber\b|page\b|newpage\b|mainframe\b|LAYOUT_|SHOW_|HIDE_|AddElementTag|AddRelTag|UpdateElementStyle|UpdateRelStyle|AddBoundaryTag|Lay_|footbox|sprite\b|together\b|set\b|url\b)/i;

/** The statements of `text`; comments, notes, titles and styling left out. */
export function statementsOf(text: string): Statement[] {
  const statements: Statement[] = [];
  const lines = linesOf(text);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? nothing;
    if (line.text === "" || line.text.startsWith("'")) continue;
    const end = endOfSkipped(lines, at);
    if (end !== undefined) {
      at = end;
    } else if (/^\w+\s*\(/.test(line.text) && openBrackets(line.text) > 0) {
      const joined = joinCall(lines, at);
      at = joined.last;
      statements.push(joined.statement);
    } else if (!directive.test(line.text)) statements.push(line);
  }
  return statements;
}

const nothing: Statement = { text: "", start: 0 };

function linesOf(text: string): Statement[] {
  const commentless = text.replace(/\/'[\s\S]*?(?:'\/|$)/g, (comment) => comment.replace(/[^\n\r]/g, " "));
  return [...commentless.matchAll(/[^\n\r]+/g)].map((match) => ({
    text: match[0].slice(0, longestLine).trim(),
    start: match.index + match[0].length - match[0].trimStart().length,
  }));
}

/** The last line of a block that begins at `at`; a block that nothing ends is one line. */
function endOfSkipped(lines: readonly Statement[], at: number): number | undefined {
  const text = lines[at]?.text ?? "";
  const block = skipped.find(([opening]) => opening.test(text));
  if (!block || (/^(?:skinparam|sprite)/i.test(text) && !text.endsWith("{"))) return undefined;
  const limit = Math.min(lines.length, at + 200);
  for (let end = at + 1; end < limit; end++) if (block[1].test(lines[end]?.text ?? "")) return end;
  return at;
}

/** A macro call may run over lines: `Container(api, "API",` and the rest below. */
function joinCall(lines: readonly Statement[], at: number): { statement: Statement; last: number } {
  const first = lines[at] ?? nothing;
  let text = first.text;
  let last = at;
  while (openBrackets(text) > 0 && last + 1 < lines.length && last - at < 10) text += ` ${lines[++last]?.text ?? ""}`;
  return openBrackets(text) > 0 ? { statement: first, last: at } : { statement: { text, start: first.start }, last };
}

function openBrackets(text: string): number {
  const bare = text.replace(/"[^"]*"/g, "");
  return bare.split("(").length - bare.split(")").length;
}
