import { numberInPath, numberInTitle } from "../../src/model/record-number.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "inconsistent-adr-number",
  family: "decisions",
  severity: "warning",
  preset: "recommended",
  kinds: ["adr"],
  summary: "A decision record has one number in its file's name and another in its title",
  why: "Other records point at it by number, and half of them will point at the wrong one.",
  fix: "Give it one number; rename the file or correct the title, and what links to it.",
  limits: "Reads a number that begins the file's name and one that begins the title, with or without ADR before it.",
  precision: { right: 12, judged: 12 },
  *check({ doc }) {
    const named = numberInPath(doc.path);
    const titled = numberInTitle(doc);
    if (named === undefined || !titled || named === titled.number) return;
    yield {
      at: titled.span,
      message: `Number ${titled.text} in the title, but ${String(named)} in the name of the file`,
      subject: titled.text,
    };
  },
});
