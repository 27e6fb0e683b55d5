/** The tokens of an identifier or word, lower case: "podAutoscaler_v2" is pod, autoscaler, v2. */
export function tokensOf(identifier: string): string[] {
  return identifier
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((token) => token !== "");
}
