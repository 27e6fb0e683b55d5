import type { ActiveRule, RuleSelector, Stage } from "../config/settings.ts";
import type { Trouble } from "../errors.ts";
import type { Document, DocumentKind } from "../model/document.ts";
import type { Lifecycle } from "../model/metadata.ts";
import type { AnyRule } from "../rule.ts";
import type { Reading } from "../workspace/read.ts";
import { FallenDecisions } from "./fallen.ts";
import type { Finding, Report, RuleFailure } from "./finding.ts";
import { inOrder } from "./order.ts";
import { settle } from "./settle.ts";
import { atStage, isTold } from "./stage.ts";
import { suppress } from "./suppress.ts";
import { failureOf, workspaceFindings } from "./together.ts";
import { wellFormed } from "./well-formed.ts";

export interface CheckOptions {
  /** The rules for the document at a shown path. */
  readonly select: RuleSelector;
  /** The least confidence at which a finding shows. */
  readonly threshold: number;
  /** What a document's status does to its findings; nothing when left out. */
  readonly lifecycle?: Readonly<Partial<Record<Lifecycle, Stage>>>;
  /** Whether the findings of the document at a shown path are reported, or it is only read for the others. */
  readonly reports?: (path: string) => boolean;
  /** Today, as "2027-03-01", for suppressions that end; without it none does. */
  readonly today?: string | undefined;
  /** Whether there is a rule of this id, on or off. */
  readonly isRule?: (id: string) => boolean;
}

/** A document that has been judged alone. It is kept itself only where its comments may silence findings. */
interface Judged {
  readonly path: string;
  readonly kind: DocumentKind;
  readonly stage: Stage;
  readonly active: readonly ActiveRule[];
  readonly findings: readonly Finding[];
  readonly doc?: Document;
}

type Judging = Pick<Judged, "active" | "stage"> & Pick<CheckOptions, "threshold">;

/**
 * Checks documents as they come. Each is dropped once it is checked, unless a rule needs them all together.
 */
export function check(readings: Iterable<Reading>, options: CheckOptions): Report {
  const failures: RuleFailure[] = [];
  const troubles: Trouble[] = [];
  const judged: Judged[] = [];
  const workspace = new Map<Document, readonly ActiveRule[]>();
  const fallen = new FallenDecisions();
  for (const reading of readings) {
    if ("trouble" in reading) {
      troubles.push(reading.trouble);
      continue;
    }
    const { doc } = reading;
    fallen.add(doc);
    const stage = stageOf(doc, options);
    const active = options.select(doc.path).filter(({ rule }) => judges(rule, doc) && isTold(rule, stage));
    const together = active.filter(({ rule }) => "checkAll" in rule);
    if (together.length > 0) workspace.set(doc, together);
    if (options.reports?.(doc.path) ?? true)
      judged.push(judge(doc, { active, stage, threshold: options.threshold }, failures));
  }
  const added = workspaceFindings(workspace, failures);
  const outcomes = judged.map((one) => {
    const findings = [...one.findings, ...(added.get(one.path) ?? [])];
    return conclude({ ...one, findings }, fallen, options, failures);
  });
  const suppressed = outcomes.reduce((sum, outcome) => sum + outcome.suppressed, 0);
  return { files: outcomes.map(({ file }) => file), failures, troubles, suppressed };
}

function stageOf(doc: Document, { lifecycle }: CheckOptions): Stage {
  return (doc.lifecycle && lifecycle?.[doc.lifecycle.state]) ?? "keep";
}

/** Whether a rule has anything to say of a document. Of a template only the text itself is judged: it is a form. */
function judges(rule: AnyRule, doc: Document): boolean {
  if (doc.template && rule.family !== "hygiene") return false;
  return rule.kinds === undefined || rule.kinds.includes(doc.kind.kind);
}

/** Copies the strings of findings: slices would keep the whole text of each document in memory. */
function judge(doc: Document, { active, stage, threshold }: Judging, failures: RuleFailure[]): Judged {
  const silencing = doc.directives.length > 0;
  const least = silencing ? 0 : threshold;
  const findings = structuredClone(active.flatMap((rule) => run(rule, doc, { least, failures })));
  return { path: doc.path, kind: doc.kind.kind, stage, active, findings, ...(silencing && { doc }) };
}

/** What the rule says of the document with a confidence of `least` or more. */
function run(
  { rule, severity, options, required }: ActiveRule,
  doc: Document,
  { least, failures }: { readonly least: number; readonly failures: RuleFailure[] },
): Finding[] {
  if (!("check" in rule)) return [];
  const sure = required ? { confidence: 1 } : {};
  return orFailure(rule, doc.path, failures, () =>
    [...rule.check({ doc, options })]
      .map((raw) => ({ ...wellFormed(raw), ...sure }))
      .filter(({ confidence = 1 }) => confidence >= least)
      .map((raw) => settle(raw, rule, severity, doc)),
  );
}

/** What shows of a document's findings, once its comments, its status and the threshold have had their say. */
function conclude(judged: Judged, fallen: FallenDecisions, options: CheckOptions, failures: RuleFailure[]) {
  const { path, kind, stage, doc } = judged;
  const shows = ({ confidence }: Finding): boolean => confidence >= options.threshold;
  const { kept, silenced } = doc
    ? silence(doc, judged, fallen, options, failures)
    : { kept: judged.findings, silenced: [] };
  const findings = kept.filter(shows).map((finding) => atStage(finding, stage));
  return { file: { path, kind, findings: inOrder(findings) }, suppressed: silenced.filter(shows).length };
}

/** What the comments of a document leave of its findings, with what the rules say of those comments. */
function silence(
  doc: Document,
  { path, active, findings }: Judged,
  fallen: FallenDecisions,
  { today, isRule = () => true }: CheckOptions,
  failures: RuleFailure[],
): { readonly kept: readonly Finding[]; readonly silenced: readonly Finding[] } {
  const { suppressions, kept, silenced } = suppress(doc, findings, {
    today,
    isRule,
    hasFallen: (decision) => fallen.has(decision),
    ran: (id) => active.some(({ rule }) => rule.id === id),
  });
  const remarks = active.flatMap(({ rule, severity }) =>
    "checkSuppressions" in rule
      ? orFailure(rule, path, failures, () =>
          [...rule.checkSuppressions({ suppressions })].map((raw) => settle(wellFormed(raw), rule, severity, doc)),
        )
      : [],
  );
  return { kept: [...kept, ...remarks], silenced };
}

/** What `ask` makes of a rule over one document; nothing where the rule fails, which is told. */
function orFailure(rule: AnyRule, path: string, failures: RuleFailure[], ask: () => Finding[]): Finding[] {
  try {
    return ask();
  } catch (error) {
    failures.push({ rule: rule.id, path, ...failureOf(error) });
    return [];
  }
}
