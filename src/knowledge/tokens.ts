import data from "./data/tokens.json" with { type: "json" };

/** The tokens of an identifier or word, lower case: "podAutoscaler_v2" is pod, autoscaler, v2. */
export function tokensOf(identifier: string): string[] {
  return identifier
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((token) => token !== "");
}

let sets: { readonly common: ReadonlySet<string>; readonly known: ReadonlySet<string> } | undefined;

/** Whether the world's documents use a token: `common` in 15 repositories or more, `known` in 3 or more, or `rare`. */
export function usageOf(token: string): "common" | "known" | "rare" {
  sets ??= { common: new Set(data.common.split(" ")), known: new Set(data.known.split(" ")) };
  if (sets.common.has(token)) return "common";
  return sets.known.has(token) ? "known" : "rare";
}
