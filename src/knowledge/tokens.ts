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

/** Whether the world's documents use a token: `common` in 15 repositories or more, `known` in 3 or more, or `rare`. */
export function usageOf(token: string): "common" | "known" | "rare" {
  if (isAmong(token, data.common)) return "common";
  return isAmong(token, data.known) ? "known" : "rare";
}

/** Looks a token up in a list as it stands: few are ever asked for, and a set of all would take longer to make. */
function isAmong(token: string, list: string): boolean {
  for (let at = list.indexOf(token); at >= 0; at = list.indexOf(token, at + 1)) {
    const next = list.charAt(at + token.length);
    if ((at === 0 || list.charAt(at - 1) === " ") && (next === " " || next === "")) return true;
  }
  return false;
}
