import { readMarkdown } from "../markdown/read.ts";
import type { ConcernVerdict } from "../model/concern.ts";
import { type Document, type DocumentKind, withFactsOnDemand } from "../model/document.ts";
import type { Section } from "../model/section.ts";
import { emptyDocument } from "../model/empty-document.ts";
import { once } from "../model/once.ts";
import { lineStartsOf } from "../model/span.ts";
import { adrConcernsOf } from "./adr-concerns.ts";
import { announcedOptions } from "./announced-options.ts";
import { announcementsOf } from "./announcements.ts";
import { architectureOf } from "./architecture.ts";
import { askingOf } from "./asking.ts";
import { calculationsOf, totalsOf } from "./calculations.ts";
import { checkboxesOf } from "./checkboxes.ts";
import { codeBlocksOf } from "./code-blocks.ts";
import { columnUsesOf } from "./column-uses.ts";
import { componentsOf } from "./components.ts";
import { concernsOf } from "./concerns.ts";
import { layOut } from "./content.ts";
import { datasetsOf } from "./datasets.ts";
import { datesOf } from "./dates.ts";
import { decisionsOf } from "./decisions.ts";
import { blanksOf } from "./blanks.ts";
import { formRowsOf } from "./form-rows.ts";
import { frontMatterProblemsOf } from "./front-matter-problems.ts";
import { hazardsOf } from "./hazards.ts";
import { hollowRunsOf } from "./hollow-runs.ts";
import { identifiersOf } from "./identifiers.ts";
import { kindOf } from "./kind.ts";
import { latencyBreakdowns } from "./latency-breakdowns.ts";
import { misnamedByComments } from "./doc-comments.ts";
import { misnumberedLinks } from "./link-numbers.ts";
import { diagramsOf } from "./diagrams.ts";
import { directivesOf } from "./directives.ts";
import { documentLifecycle, statusesOf } from "./lifecycle.ts";
import { anchorsOf, linksOf } from "./links.ts";
import { metadataEntriesOf } from "./metadata.ts";
import { openPointsOf } from "./open-points.ts";
import { phasesOf } from "./phases.ts";
import { inProfile, profileOf } from "./profile.ts";
import { quantitiesOf } from "./quantities.ts";
import { serialAvailability } from "./serial-availability.ts";
import { spendings } from "./spendings.ts";
import { statedDowntimes } from "./stated-downtimes.ts";
import { outdatedDateOf } from "./outdated-date.ts";
import { emptyFieldsOf } from "./empty-fields.ts";
import { residueOf } from "./residue.ts";
import { distributionOf, scaleOf } from "./scale.ts";
import { sectionReferencesOf } from "./section-references.ts";
import { statementsOf } from "./statements.ts";
import { isOptional, isTemplate, substancesOf } from "./substance.ts";
import { tablesOf } from "./tables.ts";
import { textProblemsOf } from "./text-problems.ts";
import { titleOf } from "./title.ts";
import { traitsOf } from "./traits.ts";
import { triggersOf } from "./triggers.ts";

/** What a house says of its documents: its own headings, and the kind of a document by its path. */
export interface ReadingOptions {
  /** Roles by normalised heading. */
  readonly headings?: ReadonlyMap<string, readonly string[]>;
  /** The kind, where the house says it. */
  readonly kind?: DocumentKind | undefined;
}

/** Reads a document. `text` has no byte order mark. Never throws: what cannot be read becomes a problem of the document. */
export function readDocument(path: string, text: string, options: ReadingOptions = {}): Document {
  const reading = readMarkdown(text);
  const lineStarts = lineStartsOf(text);
  if ("refusal" in reading) {
    return { ...emptyDocument(path, text, lineStarts), problems: [{ type: "unreadable", ...reading.refusal }] };
  }
  const content = layOut(text, reading.outline, options.headings);
  const substances = substancesOf(content);
  const sections = content.sections.map((section): Section => ({
    ...section,
    substance: substances[section.index] ?? "empty",
    optional: isOptional(section, text),
  }));
  const statements = statementsOf(content);
  const { markers, placeholders: leftovers } = residueOf(content, sections);
  const residue = { markers, placeholders: [...leftovers, ...formRowsOf(content), ...blanksOf(content)] };
  const tables = tablesOf(content);
  const codeBlocks = codeBlocksOf(content);
  const metadata = metadataEntriesOf(content);
  const lifecycle = documentLifecycle(metadata);
  const title = titleOf(content, metadata);
  const template = isTemplate(path, sections, residue);
  // What its name, its layout or the house says of its kind makes them needless.
  const traits = once(() => traitsOf(path, content, statements));
  const kind = kindOf(path, content, statements, traits, metadata, { declared: options.kind, template });
  const datasets = datasetsOf(content, codeBlocks);
  const hazards = hazardsOf(content);
  const decisions = decisionsOf(content, kind.kind, title);
  const concernVerdicts = (): readonly ConcernVerdict[] => {
    if (kind.kind === "other") return [];
    if (kind.kind === "adr") return adrConcernsOf(content, metadata, decisions);
    const profile = profileOf(content);
    const verdicts = concernsOf(content, statements).map((verdict) => inProfile(verdict, profile));
    const asking = askingOf(kind, { traits: traits(), triggers: triggersOf(statements), verdicts, profile });
    return verdicts.map((verdict) => ({
      ...verdict,
      asking: asking.get(verdict.concern) ?? verdict.asking,
    }));
  };
  const facts: Document = {
    ...emptyDocument(path, text, lineStarts),
    title,
    kind,
    ...(lifecycle ? { lifecycle } : {}),
    metadata,
    sections,
    template,
    statements,
    concerns: concernVerdicts(),
    tables,
    codeBlocks,
    datasets,
    decisions,
    hazards,
    identifiers: identifiersOf(content),
    calculations: [...calculationsOf(text, statements), ...totalsOf(tables)],
    checkboxes: checkboxesOf(content),
    links: linksOf(content),
    anchors: anchorsOf(content),
    announcements: announcementsOf(content),
    columnUses: columnUsesOf(codeBlocks),
    ...residue,
    placeholders: [...residue.placeholders, ...emptyFieldsOf(content, metadata)],
    directives: directivesOf(content),
    problems: [...frontMatterProblemsOf(content), ...textProblemsOf(content)],
  };
  const diagrams = once(() => diagramsOf(codeBlocks));
  // What few rules ask for, or none of some kinds of documents: quantities alone take as long to find as the text to parse.
  return withFactsOnDemand(facts, {
    components: () => componentsOf(content),
    graphs: () => diagrams().map(({ graph, block }) => ({ ...graph, section: block.section })),
    architecture: ({ components }) =>
      architectureOf(diagrams(), {
        text,
        sections: content.sections,
        statements,
        codeBlocks,
        hazards,
        components,
        datasets,
      }),
    statuses: statusesOf,
    dates: datesOf,
    outdatedDate: outdatedDateOf,
    misnamings: ({ links }) => [...misnamedByComments(codeBlocks), ...misnumberedLinks(links)],
    hollowRuns: hollowRunsOf,
    announcedOptions: () => announcedOptions(content),
    phases: () => phasesOf(content),
    openPoints: () => openPointsOf(content, sections),
    sectionReferences: () => sectionReferencesOf(content, statements),
    scale: scaleOf,
    distribution: distributionOf,
    quantities: () => quantitiesOf(text, statements, content.sections),
    latencyBreakdowns,
    spendings,
    statedDowntimes,
    serialAvailability,
  });
}
