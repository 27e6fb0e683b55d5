import {
  accepted,
  acknowledged,
  commonNouns,
  copes,
  copyRole,
  counted,
  countMark,
  everyPart,
  failing,
  oneRuns,
  redundant,
  severalInCode,
  singlePoint,
} from "../knowledge/redundancy.ts";
import { technologiesIn } from "../knowledge/technologies.ts";
import type { Redundancy } from "../model/architecture.ts";
import type { CodeBlock, Hazard, Mention } from "../model/facts.ts";
import { groupedBy } from "../model/groups.ts";
import type { Section } from "../model/section.ts";
import type { Statement } from "../model/statement.ts";
import type { Named } from "./architecture-edges.ts";
import type { Part, Parts } from "./architecture-nodes.ts";

/** What a document says besides its diagrams, for the search after what keeps a component alive. */
export interface Said {
  readonly statements: readonly Statement[];
  readonly sections: readonly Pick<Section, "title">[];
  readonly codeBlocks: readonly CodeBlock[];
  readonly hazards: readonly Hazard[];
}

type Found = Map<Part, Redundancy[]>;

/** Code beyond this is a listing. */
const longestCode = 20_000;
const severalShape = /^(?:multiple |collections$|processes$|procs$|st-rect|stacked|docs$)/;

/** For each component what makes it redundant, or admits that it is not; from diagrams, tables and sentences. */
export function redundanciesOf(parts: Parts, said: Said, namedIn: (text: string) => readonly Named[]): Found {
  const found: Found = new Map(parts.all.map((part) => [part, [...drawnCopies(part), ...describedCopies(part)]]));
  const note = (subjects: Subjects, redundancy: Redundancy): void => {
    for (const part of subjects.named) found.get(part)?.push(redundancy);
    for (const part of subjects.meant) found.get(part)?.push({ ...redundancy, byKind: true });
  };
  for (const statement of said.statements) {
    const reason = reasonOf(statement);
    if (!reason) continue;
    const title = said.sections[statement.section]?.title ?? "";
    const subjects = subjectsOf(statement.text, title, parts, namedIn);
    const isWhole =
      reason === "accepted" && admitsOfAll(statement) && subjects.named.length + subjects.meant.length === 0;
    note(isWhole ? { named: parts.all, meant: [] } : subjects, { ...mentionOf(statement), reason });
  }
  for (const { kind, title, span, mitigation, accepted: isAccepted } of said.hazards) {
    if (kind === "risk" && !singlePoint.test(title) && !failing.test(title)) continue;
    if (!mitigation && !isAccepted) continue;
    const reason = isAccepted ? "accepted" : "scenario";
    note(subjectsOf(title, "", parts, namedIn), { text: title, span, reason });
  }
  for (const { value, span } of said.codeBlocks) {
    const setting = value.length <= longestCode ? severalInCode.exec(value) : null;
    if (setting) note({ named: distinct(namedIn(value)), meant: [] }, { text: setting[0], span, reason: "words" });
  }
  return found;
}

function drawnCopies({ drawn, technology }: Part): Redundancy[] {
  const byGraph = groupedBy(drawn, ({ graph }) => graph);
  const several = [...byGraph.values()].find((copies) => copies.length > 1);
  const counted = drawn.find(
    ({ node }) => (node.instances ?? 1) > 1 || severalShape.test(node.shape ?? "") || countMark.test(node.label),
  );
  const worded = drawn.find(
    ({ node }) => redundant.test(`${node.label} ${node.description ?? ""}`) || copyRole.test(node.label),
  );
  const managed = technologiesIn(`${technology ?? ""} ${drawn[0]?.node.label ?? ""}`).find(
    (use) => use.technology.redundantByDefault,
  );
  const place = drawn[0]?.node.span ?? { start: 0, end: 0 };
  return [
    ...(several
      ? [{ text: several.map(({ node }) => node.label).join(", "), span: place, reason: "copies" as const }]
      : []),
    ...(counted ? [{ text: counted.node.label, span: counted.node.span, reason: "copies" as const }] : []),
    ...(worded ? [{ text: worded.node.label, span: worded.node.span, reason: "words" as const }] : []),
    ...(managed ? [{ text: managed.technology.name, span: place, reason: "technology" as const }] : []),
  ];
}

function describedCopies({ described }: Part): Redundancy[] {
  return described.flatMap(({ redundancy, technology }) => [
    ...(redundancy ? [{ ...redundancy, reason: "words" as const }] : []),
    ...(technology && technologiesIn(technology.text).some((use) => use.technology.redundantByDefault)
      ? [{ ...technology, reason: "technology" as const }]
      : []),
  ]);
}

/** Whether a sentence accepts single points of failure and names none: all are meant. */
function admitsOfAll({ text, form, polarity }: Statement): boolean {
  return singlePoint.test(text) && form !== "row" && polarity === "affirmed";
}

/** Plans and wishes count: they show that the author knows. */
function reasonOf({ text, polarity, form }: Statement): Redundancy["reason"] | undefined {
  if (form === "code" || form === "diagram") return undefined;
  if (polarity === "example" || polarity === "rejected" || polarity === "former") return undefined;
  if (singlePoint.test(text) && accepted.test(text)) return "accepted";
  if (polarity !== "denied" && redundant.test(text) && !oneRuns(text)) {
    return counted.test(text) ? "copies" : "words";
  }
  if (failing.test(text) && copes.test(text)) return "scenario";
  return oneRuns(text) && acknowledged.test(text) ? "accepted" : undefined;
}

/** The components that a text names, and those that it means by a noun of their kind. */
interface Subjects {
  readonly named: readonly Part[];
  readonly meant: readonly Part[];
}

/** The components that a text speaks of: by name, by a noun of their kind, or by the heading above it. */
function subjectsOf(text: string, title: string, parts: Parts, namedIn: (text: string) => readonly Named[]): Subjects {
  if (everyPart.test(text))
    return failing.test(text) ? { named: [], meant: parts.all } : { named: parts.all, meant: [] };
  const names = namedIn(text);
  const named = distinct(names);
  const rest = names.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  const nouns = commonNouns.filter(({ noun, general }) => (named.length === 0 || !general) && noun.test(rest));
  const kinds = new Set(nouns.flatMap((noun) => noun.kinds));
  const meant = parts.all.filter((part) => kinds.has(part.kind) && !named.includes(part));
  return named.length + meant.length > 0 || title === "" ? { named, meant } : subjectsOf(title, "", parts, namedIn);
}

function distinct(named: readonly Named[]): Part[] {
  return [...new Set(named.map(({ part }) => part))];
}

function mentionOf({ text, span }: Statement): Mention {
  return { text, span };
}
