import { adrFile, adrFolder, adrHeadings, adrTitle, choiceWords, indexFile, yStatement } from "../knowledge/kind.ts";
import type { Statement } from "../model/statement.ts";
import type { Content } from "./content.ts";

/** What marks a document as an architecture decision record, ready to print; empty when it is none. */
export function adrMarks(path: string, content: Content, statements: readonly Statement[]): string[] {
  const layout = layoutMarks(content, statements);
  const name = nameMarks(path, content.sections[1]?.inline?.text ?? "");
  return name.length > 0 || layout.strong ? [...layout.marks, ...name] : [];
}

function nameMarks(path: string, title: string): string[] {
  return [
    ...(adrFolder.test(path) && !indexFile.test(path) ? ["stands in a folder of decisions"] : []),
    ...(adrFile.test(path) ? ["is named as an ADR"] : []),
    ...(adrTitle.test(title) ? [`title "${title.slice(0, 60)}"`] : []),
  ];
}

function layoutMarks(content: Content, statements: readonly Statement[]): { marks: string[]; strong: boolean } {
  const has = (pattern: RegExp): boolean => content.sections.some(({ title }) => pattern.test(title));
  const { context, decision, plainDecision, consequences, effects, options, outcome, status } = adrHeadings;
  const hasStatus =
    has(status) ||
    statements.some(({ label, section }) => section < 4 && label !== undefined && /^status$/i.test(label));
  const marks: string[] = [];
  if (has(context) && has(decision) && has(effects)) marks.push("headings context, decision and consequences");
  if (has(outcome) && has(options)) marks.push("headings options and outcome");
  if (has(plainDecision) && has(consequences)) marks.push("headings decision and consequences");
  if (has(plainDecision) && hasStatus) marks.push("a status and a heading decision");
  if (has(consequences) && hasStatus) marks.push("a status and a heading consequences");
  if (has(plainDecision) && statements.some(({ text }) => choiceWords.test(text))) {
    marks.push("a heading decision, and a sentence that decides");
  }
  if (statements.some(({ text }) => yStatement.test(text))) marks.push("a decision in one sentence");
  return { marks, strong: marks.length > 0 };
}
