import type { Architecture } from "./architecture.ts";
import type { SerialAvailability, StatedDowntime } from "./availability.ts";
import type { LatencyBreakdown, Spending } from "./budget.ts";
import type { Calculation } from "./calculation.ts";
import type { Concern, ConcernVerdict } from "./concern.ts";
import type { OutdatedDate, OwnDate } from "./date.ts";
import type { Directive } from "./directive.ts";
import type {
  AnnouncedOptions,
  Announcement,
  Checkbox,
  CodeBlock,
  ColumnUse,
  Component,
  Dataset,
  Decision,
  Hazard,
  Link,
  Mention,
  Misnaming,
  OpenPoint,
  Placeholder,
  ScalingPhase,
  SectionReference,
  Table,
  UnresolvedMarker,
} from "./facts.ts";
import type { Diagram } from "./graph.ts";
import type { Identifier } from "./identifier.ts";
import type { MetadataEntry, MetadataKey, StatedStatus } from "./metadata.ts";
import { once } from "./once.ts";
import type { Quantity } from "./quantity.ts";
import type { Distribution, Scale } from "./scale.ts";
import type { HollowRun, Section, SectionRole } from "./section.ts";
import type { Span } from "./span.ts";
import type { Statement } from "./statement.ts";

export type DocumentKind = "design" | "adr" | "other";

export interface KindVerdict {
  readonly kind: DocumentKind;
  /** 0 to 1. */
  readonly probability: number;
  /** What weighed, ready to print. */
  readonly reasons: readonly string[];
}

/** Something wrong with the text itself, found while reading it. */
export interface TextProblem {
  readonly type: "unreadable" | "mojibake" | "unclosed-fence" | "nested-fence" | "front-matter";
  readonly span: Span;
  readonly message: string;
  /** What the text was meant to be. */
  readonly suggestion?: string;
  /** What mends it without changing what any other part of the document means. */
  readonly edits?: readonly { readonly span: Span; readonly text: string }[];
}

/** A design document, read. Plain data: it can be cached, compared and printed. */
export interface Document {
  /** POSIX path, relative to where faultlint runs. */
  readonly path: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly title: Mention;
  readonly kind: KindVerdict;
  /** A form with nothing filled in yet. */
  readonly template: boolean;
  readonly lifecycle?: StatedStatus;
  /** All the statuses that it gives itself, by keys that mean its own and by tags. */
  readonly statuses: readonly StatedStatus[];
  readonly metadata: readonly MetadataEntry[];
  /** The dates that it gives itself. */
  readonly dates: readonly OwnDate[];
  /** The last update, where the history tells of a later one. */
  readonly outdatedDate?: OutdatedDate | undefined;
  readonly sections: readonly Section[];
  /** The runs of sections that hold nothing, neither themselves nor in a part. */
  readonly hollowRuns: readonly HollowRun[];
  readonly statements: readonly Statement[];
  readonly concerns: readonly ConcernVerdict[];
  readonly components: readonly Component[];
  readonly datasets: readonly Dataset[];
  readonly decisions: readonly Decision[];
  readonly announcedOptions: readonly AnnouncedOptions[];
  readonly hazards: readonly Hazard[];
  readonly phases: readonly ScalingPhase[];
  readonly scale: Scale;
  readonly distribution?: Distribution | undefined;
  readonly identifiers: readonly Identifier[];
  readonly calculations: readonly Calculation[];
  readonly quantities: readonly Quantity[];
  /** The latencies that are shared out in tables, lists and blocks of code. */
  readonly latencyBreakdowns: readonly LatencyBreakdown[];
  /** What the document may cost by its budget, and what it says the whole costs. */
  readonly spendings: readonly Spending[];
  /** The downtimes that stand beside an availability. */
  readonly statedDowntimes: readonly StatedDowntime[];
  /** The availability of the whole and of what it cannot work without, where the document gives both. */
  readonly serialAvailability?: SerialAvailability | undefined;
  readonly tables: readonly Table[];
  readonly codeBlocks: readonly CodeBlock[];
  readonly checkboxes: readonly Checkbox[];
  readonly links: readonly Link[];
  /** The names by which links can point into it: slugs of its headings, and HTML ids. */
  readonly anchors: readonly string[];
  readonly placeholders: readonly Placeholder[];
  readonly markers: readonly UnresolvedMarker[];
  readonly graphs: readonly Diagram[];
  readonly architecture: Architecture;
  /** The comments that silence rules. */
  readonly directives: readonly Directive[];
  readonly announcements: readonly Announcement[];
  readonly columnUses: readonly ColumnUse[];
  readonly misnamings: readonly Misnaming[];
  readonly openPoints: readonly OpenPoint[];
  readonly sectionReferences: readonly SectionReference[];
  readonly problems: readonly TextProblem[];
}

/** `doc` with some facts in place of its own. What is worked out when it is asked for stays so. */
export function withFacts(doc: Document, facts: Partial<Document>): Document {
  const all = { ...Object.getOwnPropertyDescriptors(doc), ...Object.getOwnPropertyDescriptors(facts) };
  return Object.defineProperties({} as Document, all);
}

/** How each fact of a document that few ask for is worked out from the others. */
type Works = { readonly [Fact in keyof Document]?: (doc: Document) => Document[Fact] };

/** `doc` with facts that are worked out, from the others as they were read, when one is first asked for; and kept. */
export function withFactsOnDemand(doc: Document, works: Works): Document {
  const whole = withFacts(doc, {});
  for (const [name, work] of Object.entries(works)) {
    const get = once<unknown>(() => work(whole));
    Object.defineProperty(whole, name, { enumerable: true, configurable: true, get });
  }
  return whole;
}

/** The verdict on `concern`; undefined when the document's kind knows no such concern. */
export function verdictOn(doc: Document, concern: Concern): ConcernVerdict | undefined {
  return doc.concerns.find((verdict) => verdict.concern === concern);
}

/** The first entry of metadata under `key`. */
export function metadataOf(doc: Document, key: MetadataKey): MetadataEntry | undefined {
  return doc.metadata.find((entry) => entry.key === key);
}

/**
 * What its status lets a reader expect: a `draft` may have holes, an `open` one has no telling status, a `settled` one
 * is held to what it says, a `closed` one (rejected, superseded, …) is left alone.
 */
export function maturityOf(doc: Document): "draft" | "open" | "settled" | "closed" {
  switch (doc.lifecycle?.state) {
    case "draft":
    case "proposed":
      return "draft";
    case "accepted":
    case "implemented":
    case "amended":
      return "settled";
    case "rejected":
    case "deferred":
    case "withdrawn":
    case "deprecated":
    case "superseded":
      return "closed";
    default:
      return "open";
  }
}

/** Whether the section `index` stands in one that plays one of `roles`, or plays it itself. */
export function isWithin(
  { sections }: { readonly sections: readonly Pick<Section, "parent" | "roles">[] },
  index: number,
  roles: readonly SectionRole[],
): boolean {
  for (let at = index; at >= 0; at = sections[at]?.parent ?? -1) {
    if (sections[at]?.roles.some((role) => roles.includes(role))) return true;
  }
  return false;
}
