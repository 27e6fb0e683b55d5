import { maturityOf, type Document } from "../../src/model/document.ts";
import type { Link } from "../../src/model/facts.ts";
import { defineWorkspaceRule } from "../../src/rule.ts";

/** Words that show that the link is about the history. */
const history =
  /\b(?:supersed|superced|replac|deprecat|reject|amend|previous|former|original|earlier|old|instead|history|obsolet|revers|revisit|chang)\w*/i;

export default defineWorkspaceRule({
  id: "relies-on-inactive-decision",
  family: "decisions",
  severity: "warning",
  preset: "off",
  summary: "A document that is in force relies on a decision that is not",
  why: "The reason it gives no longer holds; whoever follows the link builds on what was given up.",
  fix: "Point at the decision that took its place, and check that the text still holds.",
  limits:
    "Follows links between the checked documents. A sentence that speaks of the history is left alone by its words.",
  *checkAll({ docs }) {
    const byName = new Map(docs.map((doc) => [doc.path, doc]));
    for (const doc of docs.filter((candidate) => maturityOf(candidate) === "settled")) {
      for (const link of doc.links) {
        const target = byName.get(pathOf(link, doc));
        const state = target?.lifecycle?.state;
        if (
          !target ||
          target === doc ||
          target.kind.kind !== "adr" ||
          maturityOf(target) !== "closed" ||
          isHistory(link, doc)
        )
          continue;
        yield {
          path: doc.path,
          at: link.span,
          message: `"${link.text.slice(0, 60)}" is ${state ?? "inactive"}`,
          subject: target.path,
          related: [
            { path: target.path, span: target.lifecycle?.entry.valueSpan ?? target.title.span, message: "Its status" },
          ],
        };
      }
    }
  },
});

function pathOf({ url }: Link, { path }: Document): string {
  const parts = path.split("/").slice(0, -1);
  for (const step of (url.split("#")[0] ?? "").split("/")) {
    if (step === "..") parts.pop();
    else if (step !== ".") parts.push(step);
  }
  return parts.join("/");
}

function isHistory({ span, section }: Link, { text, statements, metadata, sections }: Document): boolean {
  const around = statements.find((statement) => statement.span.start <= span.start && span.end <= statement.span.end);
  const inMetadata = metadata.some((entry) => entry.span.start <= span.start && span.end <= entry.span.end);
  const words = `${sections[section]?.title ?? ""} ${around?.text ?? text.slice(Math.max(0, span.start - 80), span.end + 80)}`;
  return (
    inMetadata ||
    history.test(words) ||
    /\b(?:references?|links?|related|see also)\b/i.test(sections[section]?.title ?? "")
  );
}
