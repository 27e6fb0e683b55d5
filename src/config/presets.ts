import type { AnyRule } from "../rule.ts";

export const presetNames = ["recommended", "strict"] as const;
export type PresetName = (typeof presetNames)[number];

/**
 * The least confidence at which `recommended` speaks. A finding that carries none is proved by the text itself and
 * always stands.
 */
export const recommendedConfidence = 0.75;

/** Whether `preset` leaves `rule` on. */
export function isInPreset(rule: AnyRule, preset: PresetName): boolean {
  return rule.preset === "recommended" || (rule.preset === "strict" && preset === "strict");
}

/** The least confidence at which `preset` speaks. */
export function confidenceOf(preset: PresetName): number {
  return preset === "recommended" ? recommendedConfidence : 0;
}
