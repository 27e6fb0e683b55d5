import * as z from "zod";
import { findingConfidence } from "./knowledge/confidence.ts";
import { type Document, type DocumentKind, verdictOn } from "./model/document.ts";
import type { Concern, ConcernVerdict, Evidence } from "./model/concern.ts";
import type { Suppression } from "./model/directive.ts";
import type { Hazard } from "./model/facts.ts";
import { groupedBy } from "./model/groups.ts";
import type { Span } from "./model/span.ts";

/** How much a finding matters, from the most severe down. The configuration decides; a rule only proposes. */
export const severities = ["error", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

/** Whether `severity` is `least` or more severe. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}

/** What a rule says of a document. */
export interface RawFinding {
  /** Where one would mend it. */
  readonly at: Span;
  /** The defect, first things first, names quoted; no full stop. */
  readonly message: string;
  /** The other places that take part in the defect. */
  readonly related?: readonly RelatedPlace[];
  /** What the rule looked at and found. */
  readonly evidence?: readonly Evidence[];
  /** 0 to 1: how likely a reviewer would raise it. 1 when left out: the text itself proves it. */
  readonly confidence?: number;
  /** The thing it is about, by name: the dataset, the component, the concern. Part of its identity. */
  readonly subject?: string;
  /** Raises or lowers the severity by steps: 1 turns a warning into an error. */
  readonly weight?: -1 | 1;
  /** An edit that mends it. */
  readonly fix?: Fix;
}

export interface RelatedPlace {
  /** Another document's path; this one's when left out. */
  readonly path?: string;
  readonly span: Span;
  readonly message: string;
}

/** Edits that do not overlap, applied together. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

export const families = [
  "concerns",
  "structure",
  "state",
  "decisions",
  "topology",
  "failure",
  "requirements",
  "agreement",
  "complexity",
  "hygiene",
] as const;
export type Family = (typeof families)[number];

/** A preset names the rules it leaves on: `recommended` holds the quiet ones, `strict` all but the `off`. */
export interface RuleDescription {
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity;
  /** `strict` keeps the rule out of `recommended`; `off` out of both, for a configuration to turn on. */
  readonly preset: "recommended" | "strict" | "off";
  /** One line: what it flags. */
  readonly summary: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** What it cannot see, and when it may be wrong. */
  readonly limits: string;
  /** Of its findings in documents that nobody used to write it: how many were judged, and how many held. */
  readonly precision?: { readonly right: number; readonly judged: number };
  /** The kinds of documents that it judges; all when left out. */
  readonly kinds?: readonly DocumentKind[];
  /** The concern that it speaks for. */
  readonly concern?: Concern;
}

type Options = z.ZodObject;
const noOptions = () => z.strictObject({});
type NoOptions = ReturnType<typeof noOptions>;

/** The options of a rule: their schema, made when a configuration sets some or someone asks what there is. */
interface Configurable<Schema extends Options> {
  readonly options: () => Schema;
  /** The options as they are when nobody sets any; without them the schema is asked. */
  readonly defaults?: Readonly<z.infer<Schema>>;
}

export interface RuleInput<Schema extends Options> {
  readonly doc: Document;
  readonly options: z.infer<Schema>;
}

/** A rule: a description, options and a pure check over one document. */
export interface Rule<Schema extends Options = Options> extends RuleDescription, Configurable<Schema> {
  check(input: RuleInput<Schema>): Iterable<RawFinding>;
}

/** A rule over all documents together. */
export interface WorkspaceRule<Schema extends Options = Options> extends RuleDescription, Configurable<Schema> {
  checkAll(input: {
    readonly docs: readonly Document[];
    readonly options: z.infer<Schema>;
  }): Iterable<RawFinding & { readonly path: string }>;
}

/** A rule over the comments that silence the other rules: it runs when those have spoken. */
export interface SuppressionRule<Schema extends Options = Options> extends RuleDescription, Configurable<Schema> {
  checkSuppressions(input: { readonly suppressions: readonly Suppression[] }): Iterable<RawFinding>;
}

export type AnyRule = Rule | WorkspaceRule | SuppressionRule;

type Definition<Schema extends Options, Shape> = Omit<Shape, "options"> & { readonly options?: () => Schema };

/** A rule without options has none by default. */
function configurable<Schema extends Options>({ options, defaults }: Partial<Configurable<Schema>>) {
  return options ? { options, ...(defaults && { defaults }) } : { options: noOptions, defaults: {} };
}

/** Defines a rule over one document. */
export function defineRule<Schema extends Options = NoOptions>(definition: Definition<Schema, Rule<Schema>>): Rule {
  return { ...definition, ...configurable(definition) };
}

/** Defines a rule over the whole set of documents. */
export function defineWorkspaceRule<Schema extends Options = NoOptions>(
  definition: Definition<Schema, WorkspaceRule<Schema>>,
): WorkspaceRule {
  return { ...definition, ...configurable(definition) };
}

/** Defines a rule over the comments that silence the others. */
export function defineSuppressionRule<Schema extends Options = NoOptions>(
  definition: Definition<Schema, SuppressionRule<Schema>>,
): SuppressionRule {
  return { ...definition, ...configurable(definition) };
}

/** What a concern rule adds to the common description. */
export interface ConcernDescription extends Omit<RuleDescription, "family" | "limits" | "concern"> {
  readonly concern: Concern;
  /** The concern as it stands in a message: "monitoring", "a way back". */
  readonly name: string;
}

/** Defines the rule of one concern: it speaks when the text does not address it, and a reviewer might ask. */
export function defineConcernRule({ concern, name, ...description }: ConcernDescription): Rule {
  return defineRule({
    ...description,
    concern,
    family: "concerns",
    limits:
      "Reads words, headings, tables and code by what labelled documents taught; prose that addresses the concern in words of its own may be missed. `faultlint why` shows what was found.",
    *check({ doc }) {
      const verdict = verdictOn(doc, concern);
      const message = verdict && concernMessage(verdict, name);
      if (!verdict || message === undefined) return;
      yield {
        at: verdict.place,
        message,
        subject: concern,
        evidence: verdict.evidence,
        confidence: findingConfidence(verdict),
        ...(verdict.state === "denied" ? { weight: 1 as const } : {}),
        ...(verdict.state === "vague" ? { weight: -1 as const } : {}),
      };
    },
  });
}

/** What a hazard rule adds to the common description. */
export interface HazardDescription extends RuleDescription {
  readonly hazard: Hazard["kind"];
  /** What a plain list of hazards stands under, as its option says it. */
  readonly listedUnder: string;
}

/** How much of a hazard's title a message quotes, in characters. */
const quotedTitle = 80;

/** Defines the rule of one kind of hazard: it speaks where nothing is done about one, and it is not accepted. */
export function defineHazardRule({ hazard, listedUnder, ...description }: HazardDescription): Rule {
  const name = hazard === "risk" ? "Risk" : "Failure";
  const quoted = ({ title }: Hazard): string => `${name} "${title.slice(0, quotedTitle)}"`;
  return defineRule({
    ...description,
    defaults: { lists: false },
    options: () =>
      z.strictObject({
        lists: z
          .boolean()
          .default(false)
          .describe(`Judge plain lists under a heading on ${listedUnder} too, where nothing labels a mitigation`),
      }),
    *check({ doc, options }) {
      const bare = doc.hazards.filter(({ kind, mitigation, accepted }) => kind === hazard && !mitigation && !accepted);
      for (const one of bare.filter(({ expected }) => expected)) {
        yield {
          at: one.mitigationSpan,
          message: `${quoted(one)} has no mitigation`,
          subject: one.title,
          related: [{ span: one.span, message: `The ${hazard}` }],
        };
      }
      if (!options.lists) return;
      const unlabelled = groupedBy(
        bare.filter(({ expected }) => !expected),
        ({ section }) => section,
      );
      for (const [first, ...rest] of unlabelled.values()) {
        if (!first) continue;
        const more = rest.length === 0 ? "has" : `and ${String(rest.length)} more here have`;
        yield {
          at: first.mitigationSpan,
          message: `${quoted(first)} ${more} no mitigation`,
          subject: first.title,
          confidence: 0.5,
          related: rest.map(({ span }) => ({ span, message: "Nor has this" })),
        };
      }
    },
  });
}

function concernMessage({ state, evidence }: ConcernVerdict, name: string): string | undefined {
  const nearest = evidence[0]?.text.slice(0, 60);
  switch (state) {
    case "absent":
      return `Nothing on ${name}`;
    case "denied":
      return nearest === undefined ? `Says that there is no ${name}` : `Says that there is no ${name}: "${nearest}"`;
    case "vague":
      return nearest === undefined ? `Only touches ${name}` : `Only touches ${name}: "${nearest}"`;
    default:
      return undefined;
  }
}

export { z };
