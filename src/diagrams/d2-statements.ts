/** One statement of D2: keys joined by arrows, a value and a body. Places are indexes into the text. */
export interface D2Statement {
  readonly keys: readonly D2Key[];
  /** The arrows between the keys. */
  readonly arrows: readonly string[];
  readonly value?: string;
  readonly body: readonly D2Statement[];
}

export interface D2Key {
  readonly path: readonly string[];
  readonly start: number;
  readonly end: number;
}

interface Cursor {
  readonly text: string;
  at: number;
  /** The index of the first brace that nothing closes, or that closes nothing. */
  stray?: number;
  /** How many statements have been read. */
  count: number;
}

/** Nesting beyond this is no diagram. */
const deepest = 100;
/** More statements than this are no diagram that people look at. */
const mostStatements = 50_000;
const space = /(?:[\s;]+|#[^\n]*|"""[\s\S]*?(?:"""|$))+/y;
const blanks = /[ \t]*/y;
const arrow = /<-+>?|-+>|--+/y;
const quoted = /"((?:[^"\\\n]|\\.)*)"?|'((?:[^'\n]|'')*)'?/y;
const bareKey =
  /(?:[^\s.:{}[\];#"'<\\|()-]|\\.|-(?![->])|[ \t]+(?![ \t:{};#<]|--|->|$)|[#](?<=\S#)|[<[\]()|'"](?<=\S.))+/my;
const bareValue = /(?:[^\n;{}#\\]|\\.|\$\{[^}\n]*\}|#(?<=\S#))+/y;
const blockStart = /\|([^\w\s]*)(\w*)/y;

/** The statements of `text`, nested as written; `rest` is the index of those that are too many to be read. */
export function d2Statements(text: string): { statements: D2Statement[]; stray?: number; rest?: number } {
  const cursor: Cursor = { text, at: 0, count: 0 };
  const statements = readBody(cursor, 0);
  if (cursor.count >= mostStatements) return { statements, rest: cursor.at };
  return { statements, ...(cursor.stray === undefined ? {} : { stray: cursor.stray }) };
}

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (match) cursor.at += match[0].length;
  return match;
}

function readBody(cursor: Cursor, depth: number): D2Statement[] {
  const statements: D2Statement[] = [];
  const opened = cursor.at;
  for (;;) {
    take(cursor, space);
    if (cursor.at >= cursor.text.length) {
      if (depth > 0) cursor.stray ??= opened - 1;
      return statements;
    }
    if (cursor.text[cursor.at] === "}") {
      if (depth === 0) cursor.stray ??= cursor.at;
      cursor.at++;
      if (depth > 0) return statements;
      continue;
    }
    if (cursor.count >= mostStatements) return statements;
    cursor.count++;
    const before = cursor.at;
    statements.push(readStatement(cursor, depth));
    if (cursor.at === before) cursor.at++;
  }
}

function readStatement(cursor: Cursor, depth: number): D2Statement {
  const keys: D2Key[] = [];
  const arrows: string[] = [];
  for (;;) {
    keys.push(readKey(cursor));
    take(cursor, blanks);
    const line = take(cursor, arrow);
    if (!line) break;
    arrows.push(line[0]);
    take(cursor, blanks);
  }
  const value = cursor.text[cursor.at] === ":" ? readValue(cursor) : undefined;
  let body: D2Statement[] = [];
  if (cursor.text[cursor.at] === "{") {
    cursor.at++;
    if (depth < deepest) body = readBody(cursor, depth + 1);
  }
  return { keys, arrows, body, ...(value === undefined || value === "" ? {} : { value }) };
}

function readKey(cursor: Cursor): D2Key {
  const start = cursor.at;
  const path: string[] = [];
  for (;;) {
    const string = take(cursor, quoted);
    const bare = string ? null : take(cursor, bareKey);
    if (string?.[0] === "" || (!string && !bare)) break;
    path.push((string?.[1] ?? string?.[2] ?? bare?.[0] ?? "").replace(/\\(.)/g, "$1").trim());
    if (cursor.text[cursor.at] !== ".") break;
    cursor.at++;
  }
  return { path, start, end: cursor.at };
}

function readValue(cursor: Cursor): string {
  cursor.at++;
  take(cursor, blanks);
  const block = take(cursor, blockStart);
  if (block) {
    const close = `${Array.from(block[1] ?? "")
      .reverse()
      .join("")}|`;
    const end = cursor.text.indexOf(close, cursor.at);
    const value = cursor.text.slice(cursor.at, end < 0 ? cursor.text.length : end);
    cursor.at = end < 0 ? cursor.text.length : end + close.length;
    take(cursor, blanks);
    return value;
  }
  const string = /["']/.test(cursor.text[cursor.at] ?? "") ? take(cursor, quoted) : null;
  const value = string ? (string[1] ?? string[2] ?? "") : (take(cursor, bareValue)?.[0] ?? "");
  take(cursor, blanks);
  return value.trim();
}
