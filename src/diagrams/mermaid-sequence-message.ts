import type { GraphEdge } from "../model/graph.ts";
import { labelOf } from "./mermaid-text.ts";
import type { Scanner } from "./scanner.ts";

/** The name of a participant, which ends where an arrow begins. */
const name =
  /[^/\\+()<>\-:\n,;](?:(?!\(\)|\/\|-|\\\|-|\/\/-|\\\\-)(?:[^+<>\-:\n,;]|-(?![-x)\\/]|\|[\\/])(?=[^+<\->:\n,;]))){0,1000}/iy;
const arrow =
  /(?:(<<-->>|<<->>)|(-->>|->>|-->|->|--x|-x|--\||-\||--\\|-\\|--\/|-\/)(?:[\\/])?|(--\)|-\))|(?:\/\||\\\||\/\/|\\\\)(--?))/iy;
const text = /:([^#\n;]*)/y;
const spaces = /[^\S\n]*/y;
const central = /\(\)/y;

export interface Message {
  readonly from: string;
  readonly to: string;
  readonly details: Omit<GraphEdge, "from" | "to" | "span">;
}

export function readName(scanner: Scanner): string | undefined {
  scanner.take(spaces);
  return scanner.take(name)?.[0].trim();
}

/** The text after a colon, without the grammar's wish to wrap it. */
export function readText(scanner: Scanner): string | undefined {
  scanner.take(spaces);
  const written = scanner.take(text)?.[1];
  return written === undefined ? undefined : textOf(written);
}

export function textOf(written: string): string {
  return labelOf(written.replace(/^\s*:?(?:no)?wrap:/, ""));
}

/** `A->>+B: text`; undefined where no message stands. */
export function readMessage(scanner: Scanner): Message | undefined {
  const start = scanner.at;
  const from = readName(scanner);
  scanner.take(central);
  const [shaft, both, , async, reverse] = scanner.take(arrow) ?? [];
  scanner.take(spaces);
  scanner.take(/[+-]/y);
  scanner.take(central);
  const to = shaft === undefined ? undefined : readName(scanner);
  if (from === undefined || to === undefined || shaft === undefined) {
    scanner.at = start;
    return undefined;
  }
  const label = readText(scanner);
  const details = {
    direction: both === undefined ? "forward" : "both",
    line: shaft.includes("--") ? "dashed" : "solid",
    ...(label !== undefined && label !== "" && { label }),
    ...(async !== undefined && { async: true }),
  } as const;
  return reverse === undefined ? { from, to, details } : { from: to, to: from, details };
}
