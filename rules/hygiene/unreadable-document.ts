import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "unreadable-document",
  family: "hygiene",
  severity: "error",
  preset: "recommended",
  summary: "The file cannot be read as a Markdown document, or only in part",
  why: "What cannot be read is not checked: no finding in such a document means nothing.",
  fix: "Save the file as UTF-8 text, and split or flatten what is too long or nested too deep.",
  limits: "Bytes that happen to be valid UTF-8 are taken as such; text that was encoded twice is for `mojibake`.",

  *check({ doc }) {
    const problem = doc.problems.find(({ type }) => type === "unreadable");
    if (problem) yield { at: problem.span, message: problem.message };
  },
});
