import { certain, codepages, plausible, suspicious } from "../knowledge/codepages.ts";
import type { Code } from "../markdown/block.ts";
import type { TextProblem } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import type { Content } from "./content.ts";

/** Defects of the text itself: double encoding, and fences that do not close where they were meant to. */
export function textProblemsOf(content: Content): TextProblem[] {
  const codes = content.units.flatMap(({ block }) => (block.type === "code" && block.fenced ? [block] : []));
  return [...mojibakeOf(content.text), ...fenceProblemsOf(codes, content.text)];
}

/** The lines that were encoded twice, each with what it was meant to be where no byte is lost. */
function mojibakeOf(text: string): TextProblem[] {
  if (!suspicious.test(text)) return [];
  return [...text.matchAll(/[^\r\n]+/g)].flatMap((line): TextProblem[] => {
    const at = line[0].search(suspicious);
    if (at < 0) return [];
    const span = { start: line.index, end: line.index + line[0].length };
    const problem = { type: "mojibake" as const, span: { ...span, start: span.start + at }, message: "Encoded twice" };
    const runs = [...line[0].matchAll(beyondAscii)].filter((run) => suspicious.test(run[0]));
    const meant = runs.map((run) => decodeRun(run[0]));
    if (meant.every((run) => run === undefined) && !certain.test(line[0])) return [];
    if (meant.includes(undefined)) return [problem];
    const suggestion = line[0].replace(beyondAscii, (run) => (suspicious.test(run) ? (decodeRun(run) ?? run) : run));
    return [{ ...problem, suggestion, edits: [{ span, text: suggestion }] }];
  });
}

const beyondAscii = /[^\p{ASCII}]+/gu;

/** A run of characters beyond ASCII as the UTF-8 text whose bytes they are, if they are. */
function decodeRun(run: string): string | undefined {
  for (const codepage of codepages) {
    const bytes = Array.from(
      run,
      (char) => codepage.get(char) ?? (/[\u0080-\u009F]/.test(char) ? char.charCodeAt(0) : -1),
    );
    if (bytes.includes(-1)) continue;
    try {
      const meant = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
      if (plausible.test(meant)) return meant;
    } catch {
      continue;
    }
  }
  return undefined;
}

function fenceProblemsOf(codes: readonly Code[], text: string): TextProblem[] {
  const problems: TextProblem[] = [];
  const explained = new Set<Code>();
  codes.forEach((code, index) => {
    const span = lineAt(text, code.span.start);
    const end = code.closed ? nestedEnd(codes, index, text) : undefined;
    if (end) {
      explained.add(end);
      const edits = longerFences(code, end, text);
      const message = "A fence inside this one closes it early";
      problems.push({ type: "nested-fence", span, message, ...(edits ? { edits } : {}) });
    } else if (
      !code.closed &&
      !explained.has(code) &&
      text.slice(code.span.end).trim() === "" &&
      !isIndented(code, text)
    ) {
      problems.push({ type: "unclosed-fence", span, message: "This fence is never closed" });
    }
  });
  return problems;
}

/** Whether a fence and its end are indented as code would be: inside a footnote, or a tab of a site generator. */
function isIndented({ span }: Code, text: string): boolean {
  const before = text.slice(text.lastIndexOf("\n", span.start) + 1, span.start);
  const opening = /^[ \t]*/.exec(before + text.slice(span.start, span.end))?.[0] ?? "";
  return (
    opening.replace(/\t/g, "    ").length >= 4 &&
    /^(?: {4}|\t)[ \t]*(?:`{3,}|~{3,})[ \t]*$/m.test(text.slice(span.start))
  );
}

/**
 * The block that begins or ends where the fence at `index` closes in its author's mind, when a fence inside closed it
 * first: the block shows Markdown, and either holds a line that opens a fence, or the next fence without a language
 * holds headings that were to be shown.
 */
function nestedEnd(codes: readonly Code[], index: number, text: string): Code | undefined {
  const code = codes[index];
  if (!code || !/^(?:markdown|md|mdx)$/.test(code.language)) return undefined;
  if (opensFence(code)) return codes.slice(index + 1).find((next) => next.language === "");
  const next = codes[index + 1];
  if (!next?.closed || next.language !== "" || !/^#{1,6} \S/m.test(next.value)) return undefined;
  const between = text.slice(code.span.end, next.span.start);
  const adjoins = /^[ \t]*\r?\n[^\r\n]*\S[\s\S]*\S[^\r\n]*\r?\n[ \t]*$/.test(between);
  return adjoins && !/^#{1,6} /m.test(between) ? next : undefined;
}

function opensFence(code: Code): boolean {
  const fences = code.value.split("\n").filter((line) => /^\s{0,3}(?:`{3,}|~{3,})/.test(line));
  return fences.length % 2 === 1;
}

/** Edits that make the fences of `code` longer than any inside; its end is the closing fence, or the bare opening one, of `end`. */
function longerFences(code: Code, end: Code, text: string): TextProblem["edits"] {
  const closing = opensFence(code) ? lineAt(text, end.span.start) : lastLine(text, end.span);
  const open = fenceIn(text, lineAt(text, code.span.start));
  const close = fenceIn(text, closing);
  const inside = text.slice(code.span.start, closing.end);
  const longest = Math.max(...[...inside.matchAll(/^\s{0,3}(`{3,}|~{3,})/gm)].map((run) => run[1]?.length ?? 0));
  if (!open || !close || /[^\s`~]/.test(text.slice(close.end, closing.end))) return undefined;
  const fence = (text[open.start] ?? "`").repeat(longest + 1);
  return [
    { span: open, text: fence },
    { span: close, text: fence },
  ];
}

function fenceIn(text: string, line: Span): Span | undefined {
  const run = /(?:`{3,}|~{3,})/.exec(text.slice(line.start, line.end));
  return run ? { start: line.start + run.index, end: line.start + run.index + run[0].length } : undefined;
}

function lineAt(text: string, start: number): Span {
  const length = /^[^\r\n]*/.exec(text.slice(start, start + 1000))?.[0].length ?? 0;
  return { start, end: start + length };
}

function lastLine(text: string, span: Span): Span {
  const start = Math.max(text.lastIndexOf("\n", span.end - 1) + 1, span.start);
  return { start, end: span.end };
}
