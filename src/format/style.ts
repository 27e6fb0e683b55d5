import type { Severity } from "../rule.ts";

/** Paints text for a terminal, or leaves it plain. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

const paint =
  (open: number, close: number) =>
  (text: string): string =>
    text === "" ? "" : `\u001B[${String(open)}m${text}\u001B[${String(close)}m`;

const bySeverity = { error: paint(31, 39), warning: paint(33, 39), info: paint(34, 39) } as const;
const plain = (text: string): string => text;

export function styleOf(color: boolean): Style {
  if (!color) return { bold: plain, dim: plain, accent: plain, severity: (_, text) => text };
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    accent: paint(36, 39),
    severity: (severity, text) => bySeverity[severity](text),
  };
}
