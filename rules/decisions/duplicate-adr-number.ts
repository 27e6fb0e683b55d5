import type { Document } from "../../src/model/document.ts";
import { groupedBy } from "../../src/model/groups.ts";
import { folderOf, numberInPath } from "../../src/model/record-number.ts";
import { defineWorkspaceRule } from "../../src/rule.ts";

export default defineWorkspaceRule({
  id: "duplicate-adr-number",
  family: "decisions",
  severity: "warning",
  preset: "off",
  kinds: ["adr"],
  summary: "Two decision records of one folder have the same number",
  why: "A reference by number means either; it happens when two branches each take the next number.",
  fix: "Give the later one the next free number, and mend what links to it.",
  limits: "Compares the numbers that begin the names of files in one folder; translations of one record count as two.",
  *checkAll({ docs }) {
    const records = docs.filter(({ path }) => numberInPath(path) !== undefined);
    const groups = groupedBy(records, ({ path }) => `${folderOf(path)}#${String(numberInPath(path))}`);
    for (const [first, ...rest] of groups.values()) {
      for (const doc of first ? rest : []) yield { path: doc.path, ...finding(doc, first ?? doc) };
    }
  },
});

function finding(doc: Document, first: Document) {
  return {
    at: doc.title.span,
    message: `Number ${String(numberInPath(doc.path))} is taken by "${first.path.split("/").at(-1) ?? ""}"`,
    subject: String(numberInPath(doc.path)),
    related: [{ path: first.path, span: first.title.span, message: "The record of the same number" }],
  };
}
