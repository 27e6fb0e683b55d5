import { UserError } from "../errors.ts";
import type { DocumentKind } from "../model/document.ts";
import type { Lifecycle } from "../model/metadata.ts";
import type { AnyRule, Severity } from "../rule.ts";
import { confidenceOf, isInPreset, type PresetName } from "./presets.ts";

/** What may stand as the severity of a rule. */
export const settingNames = ["off", "on", "info", "warning", "error"] as const satisfies (Severity | "on" | "off")[];

/** What a configuration says of one rule: its severity, and options of the rule's own. */
export interface RuleSetting {
  readonly severity?: (typeof settingNames)[number] | undefined;
  readonly [option: string]: unknown;
}
export type RuleSettings = Readonly<Record<string, RuleSetting | undefined>>;

/**
 * What a document's status does to its findings: nothing, one step of severity less, a greatest severity, or silence
 * but for what is wrong with the text itself.
 */
export const stages = ["off", "lower", "keep", "info", "warning", "error"] as const;
export type Stage = (typeof stages)[number];
export type LifecycleStages = Readonly<Partial<Record<Lifecycle, Stage>>>;

/** What some documents must tell, whatever the preset. */
export interface Requirement {
  readonly applies: PathTest;
  readonly concerns: readonly string[];
}

/** Tells whether an absolute path is meant. */
export type PathTest = (path: string) => boolean;

/** A configuration, ready to use. */
export interface Settings {
  readonly preset: PresetName;
  /** The least confidence at which findings show; the preset's own when left out. */
  readonly confidence?: number;
  readonly rules: RuleSettings;
  /** Later ones win. */
  readonly overrides: readonly { readonly applies: PathTest; readonly rules: RuleSettings }[];
  /** Roles by normalised heading: the house's own words. */
  readonly headings: ReadonlyMap<string, readonly string[]>;
  /** The first that applies says the kind. */
  readonly kinds: readonly { readonly applies: PathTest; readonly kind: DocumentKind }[];
  readonly ignores: PathTest;
  readonly lifecycle: LifecycleStages;
  readonly requirements: readonly Requirement[];
  /** The project's own rules. */
  readonly plugins: readonly AnyRule[];
}

/** What holds where there is no configuration. */
export const defaultSettings: Settings = {
  preset: "recommended",
  rules: {},
  overrides: [],
  headings: new Map(),
  kinds: [],
  ignores: () => false,
  lifecycle: { draft: "lower", rejected: "info", withdrawn: "info", superseded: "info" },
  requirements: [],
  plugins: [],
};

/** A rule as it runs on a document: its severity settled and its options parsed. */
export interface ActiveRule {
  readonly rule: AnyRule;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, unknown>>;
  /** Set where the configuration requires what the rule asks for: its findings are certain. */
  readonly required?: true;
}

/** Says which rules run on the document at an absolute path. */
export type RuleSelector = (path: string) => readonly ActiveRule[];

/** The least confidence at which a finding shows. */
export function thresholdOf(settings: Settings): number {
  return settings.confidence ?? confidenceOf(settings.preset);
}

/** Selects among `rules` by `settings`. Documents to which the same overrides apply share one selection. */
export function ruleSelector(rules: readonly AnyRule[], settings: Settings): RuleSelector {
  const selections = new Map<string, readonly ActiveRule[]>();
  const applyingTo = <Item extends { readonly applies: PathTest }>(items: readonly Item[], path: string): Item[] =>
    items.filter(({ applies }) => applies(path));
  return (path) => {
    const overrides = applyingTo(settings.overrides, path);
    const requirements = applyingTo(settings.requirements, path);
    const numbers = [
      overrides.map((override) => settings.overrides.indexOf(override)),
      requirements.map((requirement) => settings.requirements.indexOf(requirement)),
    ];
    const key = numbers.map((list) => list.join()).join(";");
    const layers = [settings.rules, ...overrides.map((override) => override.rules)];
    const required = new Set(requirements.flatMap(({ concerns }) => concerns));
    const selection =
      selections.get(key) ??
      rules.flatMap((rule) => {
        const isRequired = rule.concern !== undefined && required.has(rule.concern);
        return activate(rule, isRequired || isInPreset(rule, settings.preset), layers, isRequired) ?? [];
      });
    selections.set(key, selection);
    return selection;
  };
}

function activate(
  rule: AnyRule,
  byDefault: boolean,
  layers: readonly RuleSettings[],
  required: boolean,
): ActiveRule | undefined {
  const setting = layers.reduce<RuleSetting>((merged, layer) => ({ ...merged, ...layer[rule.id] }), {});
  const { severity = byDefault ? "on" : "off", ...options } = setting;
  if (severity === "off") return undefined;
  const settled = severity === "on" ? rule.severity : severity;
  return { rule, severity: settled, options: optionsOf(rule, options), ...(required && { required }) };
}

function optionsOf(rule: AnyRule, set: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (rule.defaults && Object.keys(set).length === 0) return rule.defaults;
  const parsed = rule.options().safeParse(set);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError({ what: `rule "${rule.id}": ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}` });
}
