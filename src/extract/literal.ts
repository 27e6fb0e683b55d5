import type { Span } from "../model/span.ts";

/** A value of a Python, JavaScript, JSON or YAML literal, as written. Spans are offsets into the code. */
export type Literal =
  | { readonly type: "map"; readonly entries: readonly LiteralEntry[]; readonly span: Span }
  | { readonly type: "list"; readonly items: readonly Literal[]; readonly span: Span }
  | { readonly type: "scalar"; readonly text: string; readonly span: Span };

export interface LiteralEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Literal;
}

const maxDepth = 30;
const blank = /(?:\s|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const quoted =
  /"""([\s\S]*?)"""|'''([\s\S]*?)'''|[rbfuRBFU]{0,2}(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/y;
const bare = /[^\s,:{}[\]()"'`#][^\n,:{}[\]()"'`#]*/y;

/**
 * The outermost maps and lists of `code`, in order. Tolerant: comments, trailing commas, both kinds of quotes and bare
 * keys are read; what is no literal (a call, an expression) is a scalar of its text, or ends the attempt.
 */
export function literalsIn(code: string): Literal[] {
  const found: Literal[] = [];
  for (let at = 0; at < code.length;) {
    const open = code.slice(at).search(/[{[]/);
    if (open < 0) break;
    const reader = new LiteralReader(code, at + open);
    const literal = reader.value(0);
    if (literal) found.push(literal);
    at = Math.max(reader.at, at + open + 1);
  }
  return found;
}

class LiteralReader {
  at: number;
  private readonly code: string;

  constructor(code: string, at: number) {
    this.code = code;
    this.at = at;
  }

  value(depth: number): Literal | undefined {
    if (depth > maxDepth) return undefined;
    const char = this.code[this.at];
    if (char === "{") return this.map(depth);
    if (char === "[" || char === "(") return this.list(depth);
    return this.scalar();
  }

  private map(depth: number): Literal | undefined {
    const start = this.at++;
    const entries: LiteralEntry[] = [];
    for (;;) {
      this.skip(",");
      if (this.take("}")) return { type: "map", entries, span: { start, end: this.at } };
      const key = this.scalar();
      if (!key) return undefined;
      this.skip();
      const isSet = entries.length === 0 && ",}".includes(this.code[this.at] ?? ":");
      if (isSet) return this.items("}", start, [key], depth);
      if (!this.take(":")) return undefined;
      this.skip();
      const value = this.value(depth + 1);
      if (!value) return undefined;
      entries.push({ key: key.text, keySpan: key.span, value });
    }
  }

  private list(depth: number): Literal | undefined {
    const start = this.at++;
    return this.items(this.code[start] === "(" ? ")" : "]", start, [], depth);
  }

  private items(close: string, start: number, items: Literal[], depth: number): Literal | undefined {
    for (;;) {
      this.skip(",");
      if (this.take(close)) return { type: "list", items, span: { start, end: this.at } };
      const item = this.value(depth + 1);
      if (!item) return undefined;
      items.push(item);
    }
  }

  private scalar(): Extract<Literal, { type: "scalar" }> | undefined {
    const start = this.at;
    const string = this.match(quoted);
    if (string) {
      const text = [...string].slice(1).find((group: string | undefined) => group !== undefined) ?? "";
      const from = start + string[0].indexOf(text, string[0].search(/["'`]/) + (text === "" ? 0 : 1));
      return { type: "scalar", text, span: { start: from, end: from + text.length } };
    }
    const word = this.match(bare);
    if (!word) return undefined;
    const text = word[0].replace(/\s+\/\/.*$/, "").trimEnd();
    return { type: "scalar", text, span: { start, end: start + text.length } };
  }

  /** Skips white space, comments and any of `separators`. */
  private skip(separators = ""): void {
    for (;;) {
      this.match(blank);
      const char = this.code[this.at];
      if (char === undefined || !separators.includes(char)) return;
      this.at++;
    }
  }

  private take(char: string): boolean {
    if (this.code[this.at] !== char) return false;
    this.at++;
    return true;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.code);
    if (match) this.at += match[0].length;
    return match ?? undefined;
  }
}
