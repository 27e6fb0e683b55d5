import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { documentFeatures, type StatementFeatures } from "../../src/extract/features.ts";
import { designConcerns } from "../../src/model/concern.ts";
import { parseText } from "./corpus.ts";
import type { Label } from "./labels.ts";
import { codes, type Example, type LabelledReading, linesOf, targetOfMark } from "./readings.ts";

/** Documents that we wrote ourselves, each line marked with what it is evidence for. */
const folder = join(import.meta.dirname, "written");
const marksAt = / *\{\{([^}]*)\}\}$/gm;
/**
 * How much a statement counts: as evidence; as no evidence, in a document that addresses the concern elsewhere and in
 * one that does not. Less than what others wrote, since these documents are harder than those that people read. Words
 * of a topic in another sense count nothing: they are commoner here than anywhere. Asides count more: whatever a document
 * says of its name or its weather, no verdict may move.
 */
const weightOf = { evidence: 0.7, beside: 0.2, absent: 0.3, otherSense: 0, aside: 3 };
/** What is left of it on a line of several statements, of which one may be meant. */
const amongSeveral = 0.5;

/** The documents with their labels, as the learnt reader sees them. */
export function writtenReadings(): LabelledReading[] {
  return readdirSync(folder)
    .filter((name) => /^\d.*\.md$/.test(name))
    .sort()
    .map((name) => readingOfMarked(name, readFileSync(join(folder, name), "utf8")));
}

/** Statements on nothing that a reviewer asks, and two words of each: neither they nor a scrap of anything is evidence. */
export function asideExamples(): Example[] {
  const nothing = {
    targets: new Float32Array(codes.length),
    weights: new Float32Array(codes.length).fill(weightOf.aside),
  };
  return readdirSync(folder)
    .filter((name) => name.startsWith("asides"))
    .sort()
    .flatMap((name) => {
      const doc = parseText(readFileSync(join(folder, name), "utf8"));
      const { statements, sectionOf } = documentFeatures(doc.sections, doc.statements);
      return doc.statements.flatMap((statement, index): Example[] => {
        const own = statements[index];
        if (!own) return [];
        const place = { section: sectionOf(statement), ...nothing, repository: "written" };
        return [own, scrapOf(own, index)].map((features) => ({ statement: features, ...place }));
      });
    });
}

function scrapOf({ words, context, flags }: StatementFeatures, at: number): StatementFeatures {
  const from = at % Math.max(1, words.length - 1);
  return {
    words: words.slice(from, from + 2),
    context,
    flags: flags.map((flag) => (flag.startsWith("length ") ? "length 1-3" : flag)),
  };
}

function readingOfMarked(name: string, marked: string): LabelledReading {
  const marks = marked.split("\n").map((line) => [...line.matchAll(marksAt)].flatMap(([, own = ""]) => own.split(" ")));
  const concerns = verdictsOf(new Set(marks.flat()));
  const doc = parseText(marked.replace(marksAt, ""));
  const lines = linesOf(doc);
  const { statements, sectionOf } = documentFeatures(doc.sections, doc.statements);
  const examples = doc.statements.flatMap((statement, index): Example[] => {
    const own = statements[index];
    const place = lines[index];
    if (!own || !place) return [];
    const targets = new Float32Array(codes.length);
    const weights = Float32Array.from(designConcerns, (concern) =>
      concerns[concern]?.label === "A" ? weightOf.beside : weightOf.absent,
    );
    const crowd = lines.filter(({ from, to }) => from <= place.to && to >= place.from).length;
    for (const mark of marks.slice(place.from - 1, place.to).flat()) {
      const at = codes.indexOf(mark.slice(0, 2));
      targets[at] = Math.max(targets[at] ?? 0, targetOfMark[mark.slice(2)] ?? 0);
      weights[at] = mark.endsWith("~") ? weightOf.otherSense : weightOf.evidence * (crowd > 1 ? amongSeveral : 1);
    }
    return [{ statement: own, section: sectionOf(statement), targets, weights, repository: "written" }];
  });
  return {
    label: { doc: name, kind: "design", concerns },
    repository: "written",
    statements: doc.statements,
    examples,
  };
}

function verdictsOf(marks: ReadonlySet<string>): Record<string, Label> {
  return Object.fromEntries(
    designConcerns.map((concern, at): [string, Label] => {
      const code = codes[at] ?? "";
      return [concern, { label: marks.has(code) ? "A" : marks.has(`${code}?`) ? "P" : "N", lines: [] }];
    }),
  );
}
