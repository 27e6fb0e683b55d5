import { UserError } from "../errors.ts";
import type { DocumentKind } from "../model/document.ts";
import type { AnyRule, Severity } from "../rule.ts";
import { confidenceOf, isInPreset, type PresetName } from "./presets.ts";

/** What a configuration says of one rule: its severity, and options of the rule's own. */
export interface RuleSetting {
  readonly severity?: Severity | "on" | "off" | undefined;
  readonly [option: string]: unknown;
}
export type RuleSettings = Readonly<Record<string, RuleSetting | undefined>>;

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
  plugins: [],
};

/** A rule as it runs on a document: its severity settled and its options parsed. */
export interface ActiveRule {
  readonly rule: AnyRule;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, unknown>>;
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
  return (path) => {
    const applying = settings.overrides.filter(({ applies }) => applies(path));
    const key = applying.map((override) => settings.overrides.indexOf(override)).join();
    const layers = [settings.rules, ...applying.map((override) => override.rules)];
    const selection = selections.get(key) ?? rules.flatMap((rule) => activate(rule, settings.preset, layers) ?? []);
    selections.set(key, selection);
    return selection;
  };
}

function activate(rule: AnyRule, preset: PresetName, layers: readonly RuleSettings[]): ActiveRule | undefined {
  const setting = layers.reduce<RuleSetting>((merged, layer) => ({ ...merged, ...layer[rule.id] }), {});
  const { severity = isInPreset(rule, preset) ? "on" : "off", ...options } = setting;
  if (severity === "off") return undefined;
  const parsed = rule.options.safeParse(options);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UserError({ what: `rule "${rule.id}": ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}` });
  }
  return { rule, severity: severity === "on" ? rule.severity : severity, options: parsed.data };
}
