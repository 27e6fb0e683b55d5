/** A token of Graphviz DOT. `name` is an identifier without its quotes; `mark` is punctuation or an edge operator. */
export interface DotToken {
  readonly type: "name" | "html" | "mark" | "end";
  readonly text: string;
  /** Whether it was written in quotes, so that it is no keyword. */
  readonly quoted: boolean;
  readonly start: number;
  readonly end: number;
}

const blank = /(?:[\s\uFEFF]+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(?<=^|\n)#[^\n]*)+/y;
const plain = /-?(?:\.\d+|\d+(?:\.\d*)?)|[\p{L}_\u0080-\u{10FFFF}][\p{L}\p{N}_\u0080-\u{10FFFF}]*/uy;
const punctuation = /->|--|[{}[\];,=:+]/y;

/** The tokens of `text`; characters that DOT does not know come as marks of their own. */
export function dotTokens(text: string): DotToken[] {
  const tokens: DotToken[] = [];
  let at = 0;
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  for (;;) {
    at += read(blank)?.[0].length ?? 0;
    if (at >= text.length) break;
    const start = at;
    const word = read(plain);
    if (text[at] === '"') {
      const close = endOfQuoted(text, at);
      at = Math.min(close + 1, text.length);
      tokens.push({ type: "name", text: unescape(text.slice(start + 1, close)), quoted: true, start, end: at });
    } else if (text[at] === "<") {
      at = endOfHtml(text, at);
      tokens.push({ type: "html", text: text.slice(start + 1, at - 1), quoted: true, start, end: at });
    } else if (word) {
      at += word[0].length;
      tokens.push({ type: "name", text: word[0], quoted: false, start, end: at });
    } else {
      at += read(punctuation)?.[0].length ?? 1;
      tokens.push({ type: "mark", text: text.slice(start, at), quoted: false, start, end: at });
    }
  }
  return [...joined(tokens), { type: "end", text: "", quoted: false, start: text.length, end: text.length }];
}

/** Inside quotes DOT itself undoes `\"` and a break after a backslash; other escapes belong to labels. */
function unescape(text: string): string {
  return text.replace(/\\(?:(")|\r?\n)/g, (_, quote: string | undefined) => quote ?? "");
}

/** The index of the quote that closes the one at `start`; the end of the text where none does. */
function endOfQuoted(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function endOfHtml(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "<") depth++;
    else if (text[at] === ">" && --depth === 0) return at + 1;
  }
  return text.length;
}

/** `"a" + "b"` is one name. */
function joined(tokens: readonly DotToken[]): DotToken[] {
  const out: DotToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const previous = out.at(-1);
    const next = tokens[i + 1];
    if (!token) continue;
    if (token.text === "+" && token.type === "mark" && previous?.quoted && next?.quoted) {
      out[out.length - 1] = { ...previous, text: previous.text + next.text, end: next.end };
      i++;
    } else out.push(token);
  }
  return out;
}

/** A place among the tokens. */
export interface DotCursor {
  readonly tokens: readonly DotToken[];
  at: number;
}

const nothing: DotToken = { type: "end", text: "", quoted: false, start: 0, end: 0 };

/** The token `ahead` of the cursor; past the last one, the end. */
export function peek(cursor: DotCursor, ahead = 0): DotToken {
  return cursor.tokens[Math.min(cursor.at + ahead, cursor.tokens.length - 1)] ?? nothing;
}

/** Steps over `word` where it stands there as a keyword, in any case. */
export function keyword(cursor: DotCursor, word: string): boolean {
  const token = peek(cursor);
  const isWord = token.type === "name" && !token.quoted && token.text.length === word.length;
  const found = isWord && token.text.toLowerCase() === word;
  if (found) cursor.at++;
  return found;
}

/** Steps over the punctuation `text` where it stands there. */
export function mark(cursor: DotCursor, text: string): boolean {
  const token = peek(cursor);
  const found = token.type === "mark" && token.text === text;
  if (found) cursor.at++;
  return found;
}

/** The attributes that say what a graph means; the others only how it looks. */
const meaning = new Set(["label", "xlabel", "shape", "style", "dir"]);

/** Reads attribute lists, `[a=b, c=d][e=f]`, and gives those that mean something; none is an empty map. */
export function readAttributes(cursor: DotCursor): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  while (mark(cursor, "[")) {
    for (;;) {
      const token = peek(cursor);
      if (token.type === "end" || mark(cursor, "]")) break;
      cursor.at++;
      if (token.type === "mark") continue;
      const value = !mark(cursor, "=") ? "true" : peek(cursor).type === "mark" ? undefined : peek(cursor).text;
      if (value !== undefined && meaning.has(token.text)) attributes.set(token.text, value);
    }
  }
  return attributes;
}
