import { sameName, withoutCopyMark } from "../../src/knowledge/names.ts";
import { technologiesIn } from "../../src/knowledge/technologies.ts";
import type { Document } from "../../src/model/document.ts";
import type { Dataset } from "../../src/model/facts.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "unknown-owner",
  family: "state",
  severity: "warning",
  preset: "strict",
  summary: "The owner of a dataset is not among the components that the document lists",
  why: "An owner that the design does not know is a part that nobody described, or another name for one that somebody did.",
  fix: "Use the name under which the component is listed, or list the component.",
  limits:
    "Speaks only where a table or list names three components or more and at least half of the owners are among them. Teams are not looked up.",

  *check({ doc }) {
    const known = namesOf(doc);
    const owners = doc.datasets
      .filter(isOwned)
      .flatMap(({ writers }) => writers.filter(({ role }) => role === "owner"));
    const unknown = owners.filter(({ text }) => !known.some((name) => isSame(name, text)));
    if (known.length < 3 || unknown.length * 2 > owners.length) return;
    const said = new Set<string>();
    for (const { text, span } of unknown) {
      if (said.has(text) || /→|->/.test(text) || technologiesIn(text).length > 0) continue;
      said.add(text);
      yield { at: span, message: `Owner "${text}" is not among the listed components`, subject: text };
    }
  },
});

/** A row that begins with its owner lists components itself. */
function isOwned({ writers, span, source }: Dataset): boolean {
  return source !== "table" || writers.every((writer) => writer.span.start > span.start);
}

/** The components that the document lists, and the nodes of its diagrams. */
function namesOf({ components, graphs }: Document): string[] {
  const listed = components.filter(({ source }) => source === "table" || source === "list").map(({ name }) => name);
  return listed.length < 3 ? [] : [...listed, ...graphs.flatMap(({ nodes }) => nodes.map(({ label }) => label))];
}

function isSame(known: string, owner: string): boolean {
  return sameName(known, withoutCopyMark(owner)) || known.toLowerCase().includes(owner.toLowerCase());
}
