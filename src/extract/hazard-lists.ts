import { isBlank } from "../knowledge/blank.ts";
import { noRemedy } from "../knowledge/failure.ts";
import { acceptance } from "../knowledge/record.ts";
import type { Hazard, Mention } from "../model/facts.ts";
import type { Span } from "../model/span.ts";
import type { Content, Heading, Unit } from "./content.ts";
import { foldedMentionAt } from "./mention.ts";
import { childrenOf, labelledIn, labelledUnder, textOf, unitsIn } from "./passages.ts";
import { polarityOfSection } from "./polarity.ts";
import { splitSentences } from "./statements.ts";

/** A label under which a mitigation stands. */
const mitigationLabel =
  /^(?:proposed |possible |potential )?(?:mitigat\w+|countermeasures?|contingency|remediation|mitigación|mitigação)\b/i;
/** Labels of a hazard's parts: what stands under one ends at the next. */
const hazardLabel =
  /^(?:(?:proposed |possible |potential )?(?:mitigat|countermeasure|contingency|remediation|mitigaci|mitigaç)|owner|impact|likelihood|probability|severity|detect|diagnos|status|cause|trigger|risk\b|symptom|testing|recovery time)/i;
/** Words that say what is done about a hazard, labelled or not. */
const remedy =
  /\b(?:mitigat\w+|avoid\w*|prevent\w*|address\w*|handl\w+|retr(?:y|ies|ied)|fall ?back|rollback|roll back|recover\w*|restor\w+|alert\w*|monitor\w*|validat\w+|limit\w*|guard\w*|ensur\w+|we (?:will|can|should|must|could)|will be|can be|should be|must be|workaround|instead|test(?:s|ed|ing)?|document\w*|reduc\w+|minimi[sz]\w+|default\w*|opt-?(?:in|out)|disabl\w+|feature gate|feature flag|backup|reject\w*|restrict\w*|initially|todo|tbd)\b|→|=>/i;
/** Headings of sections that are no hazard themselves. */
const notHazard =
  /^(?:generic|general|mitigations?|summary|overview|introduction|risk matrix|assumptions|references|notes?|conclusion|open (?:questions|issues)|future|alternatives)\b/i;

/** Words that rate a risk rather than name one, and items that are a part of one. */
const rated =
  /^(?:\W*(?:low|medium|high|minor|impact|likelihood|probability|severity|pros?|cons?|[\w ]{1,20} risk:?)\b)|\b(?:low|minimal|unlikely|no) (?:risks?|impact)\b|:\s*(?:low|none|medium|high)\s*(?:$|[,;.|(])/im;
/** Headings under which every item is a risk or a failure. */
const plainHeading =
  /^(?:(?:key |main |known |potential |possible |technical |project )?(?:risks?|risks? (?:and|&) mitigations?|risks? (?:and|&) (?:concerns|challenges)|edge cases|riesgos|riscos))$/i;

/** Words that make of an item an assurance or a question rather than a risk. */
const assurance =
  /\?(?:\s|$)|:\s*(?:only|use|using|agree|keep|model|async|add|run|start|plan)\b|\b(?:should help|but (?:this|it|the|we)\b.*\b(?:cannot|can't|only|can)|no (?:changes?|effects?|impact)|unchanged|optional|existing behaviou?r|intentional(?:ly)?|should only|safe(?:ly)?|minimal|minor|still works?|not be affected|reverted|preserved|opt-?in|already)\b/i;
/** Words after which a list holds what is done, and labels of it among its items. */
const answersFollow = /\b(?:mitigat\w+|address\w*|avoid\w*|prevent\w*|reduc\w+|protect\w*)\b/i;

/** "FM3: the sequencer stops", "Risk 2 – data loss". */
const numberedHazard = /^\p{L}{1,12}[\s#-]?\d{1,3}\b/u;

interface Draft {
  readonly title: Mention;
  readonly section: number;
  readonly span: Span;
  readonly text: string;
  readonly mitigation?: Mention;
  /** Whether a heading or label for the mitigation is there, filled or not. */
  readonly hasPlace: boolean;
  /** Whether it is an item of a few sentences with nothing under it. */
  readonly bare: boolean;
  readonly source: "list" | "section";
}

/**
 * Risks and failures that stand as list items or headed sections. Sections are read only in a group in which most have a
 * labelled mitigation.
 */
export function listedHazards(content: Content): Hazard[] {
  return content.sections.flatMap((section) => {
    const risks = section.roles.includes("risks");
    if (!risks && !section.roles.includes("reliability")) return [];
    if (polarityOfSection(content.sections, section.index) === "example") return [];
    const kind = risks ? "risk" : "failure";
    const headed = childrenOf(content, section).filter((child) => !notHazard.test(child.title));
    const numbered = headed.filter((child) => numberedHazard.test(child.title));
    const hazards = numbered.length * 2 > headed.length ? numbered : headed;
    return [
      ...finish(
        hazards.map((child) => headedDraft(child, content)),
        kind,
        section.title,
      ),
      ...finish(itemDrafts(section, content), kind, isAll(section, content) ? section.title : ""),
    ];
  });
}

/** Whether the section holds no more than its items and a sentence before them; what follows may answer them all. */
function isAll(section: Heading, content: Content): boolean {
  const own = unitsIn(content, section.span);
  const next = content.sections.find(({ headingSpan }) => headingSpan.start >= section.span.end);
  const answered = mitigationLabel.test(next?.title ?? "") || answersFollow.test(own[0]?.place?.leadIn ?? "");
  return own.length > 0 && !answered && own.every((unit, at) => unit.place !== undefined || at === 0);
}

function headedDraft(section: Heading, content: Content): Draft {
  const title = { text: section.title, span: section.headingSpan };
  const headed = childrenOf(content, section).find((child) => mitigationLabel.test(child.title));
  return draftOf(title, section.index, section.span, "section", content, headed);
}

function itemDrafts(section: Heading, content: Content): Draft[] {
  const lists = content.lists.filter((entry) => entry.section === section.index);
  return lists.flatMap(({ list }) =>
    list.items.flatMap((item) => {
      const first = item.children[0];
      if (first?.type !== "paragraph") return [];
      const [label] = labelledIn(first.inline);
      const isRisk = label && /^(?:risk|failure|problem|riesgo|risco)\b/i.test(label.label) && label.body.text !== "";
      const sentence = splitSentences(first.inline.text)[0] ?? { start: 0, end: first.inline.text.length };
      const title = isRisk ? label.body : foldedMentionAt(first.inline, sentence.start, sentence.end);
      return [draftOf(title, section.index, item.span, "list", content, undefined)];
    }),
  );
}

function draftOf(
  title: Mention,
  section: number,
  span: Span,
  source: Draft["source"],
  content: Content,
  headed: Heading | undefined,
): Draft {
  const units = unitsIn(content, span);
  const inHeaded = headed ? upToLabel(unitsIn(content, headed.span)) : [];
  const labelled = labelledUnder(units, (label) => hazardLabel.test(label)).find(({ label }) =>
    mitigationLabel.test(label),
  );
  const found =
    headed && inHeaded.length > 0 ? { text: textOf(inHeaded) || "code", span: headed.headingSpan } : labelled?.body;
  return {
    title,
    section,
    span,
    text: textOf(units),
    source,
    bare: units.length === 1,
    hasPlace: (headed ?? labelled) !== undefined,
    ...(found ? { mitigation: found } : {}),
  };
}

/** The units before the first that begins another part: a bold "Mitigation" reads as a heading, and holds all after it. */
function upToLabel(units: readonly Unit[]): readonly Unit[] {
  const end = units.findIndex(
    ({ block }) => block.type === "paragraph" && labelledIn(block.inline).some(({ label }) => hazardLabel.test(label)),
  );
  return end < 0 ? units : units.slice(0, end);
}

/** Whether a section says what may happen; one that only lists names is no hazard. */
function tells({ source, text, hasPlace }: Draft): boolean {
  return source === "list" || hasPlace || text.split("\n").some((line) => line.split(" ").length > 5);
}

/** How many words name a failure; more tell what the system does in it. */
const longestName = 8;

function isBare({ bare, text }: Draft, kind: Hazard["kind"]): boolean {
  if (!bare || assurance.test(text)) return false;
  return kind === "risk" || (text.split(" ").length <= longestName && !/[:→]|\bis\b|\bare\b/.test(text));
}

/**
 * The hazards of a group of siblings. Where two and half of them have a labelled mitigation, each has a place for one;
 * under a heading that says no more than "risks" or "failures", each item that is read is a hazard all the same.
 */
function finish(drafts: readonly Draft[], kind: Hazard["kind"], heading: string): Hazard[] {
  const labelled = drafts.filter((draft) => draft.mitigation).length;
  const expected = labelled >= 2 && labelled * 2 >= drafts.length;
  if (!expected && (!plainHeading.test(heading) || drafts.some(({ source }) => source === "section"))) return [];
  if (!expected && drafts.some(({ text }) => rated.test(text) || mitigationLabel.test(text))) return [];
  return drafts
    .filter((draft) => (expected ? tells(draft) : isBare(draft, kind)))
    .map(({ title, section, text, mitigation, source }) => {
      const said = mitigation && !isBlank(mitigation.text) && !noRemedy.test(mitigation.text) ? mitigation : undefined;
      const unlabelled = !mitigation && remedy.test(text) ? { text, span: title.span } : undefined;
      const found = said ?? unlabelled;
      return {
        kind,
        title: title.text,
        span: title.span,
        section,
        ...(found ? { mitigation: found } : {}),
        mitigationSpan: title.span,
        expected,
        accepted: acceptance.test(text),
        source,
      };
    });
}
