import type { GraphEdge } from "../model/graph.ts";
import { readLabel } from "./mermaid-flowchart-node.ts";
import { labelOf, unquoted } from "./mermaid-text.ts";
import type { Scanner } from "./scanner.ts";

export interface Link {
  /** The name that `e1@-->` gives it. */
  readonly id?: string;
  /** `~~~`, which only moves boxes about. */
  readonly invisible: boolean;
  readonly details: Omit<GraphEdge, "from" | "to" | "span">;
}

/** A whole link; the start of one that carries its label, with what ends it. */
const links: readonly { readonly whole: RegExp; readonly start?: RegExp; readonly end?: RegExp }[] = [
  { whole: /\s*([xo<]?--+[-xo>])\s*/y, start: /\s*([xo<]?--)\s*/y, end: /[xo<]?--+[-xo>]/g },
  { whole: /\s*([xo<]?==+[=xo>])\s*/y, start: /\s*([xo<]?==)\s*/y, end: /[xo<]?==+[=xo>]/g },
  { whole: /\s*([xo<]?-?\.+-[xo>]?)\s*/y, start: /\s*([xo<]?-\.)\s*/y, end: /[xo<]?-?\.+-[xo>]?/g },
  { whole: /\s*(~~~+)\s*/y },
];

const linkId = /[ \t]*([^\s"@{}[\]()|<>&;]{1,200})@(?=\s*[xo<]?[-=.~])/y;
/** What people write who mean `-->`. */
const singleDash = /[ \t]*(?:->|→|—>|–>)[ \t]*/y;
const pipe = /[ \t]*\|/y;
const loosePiped = /([^|\n]*)\|/y;
const quotedText = /"[^"]{0,2000}"\s*/y;

type Problem = (message: string, start: number) => void;

/** The link that stands here; undefined where none does. */
export function readLink(scanner: Scanner, problem: Problem): Link | undefined {
  const start = scanner.at;
  const id = scanner.take(linkId)?.[1];
  for (const { whole, start: opening, end } of links) {
    const arrow = scanner.take(whole)?.[1];
    if (arrow !== undefined) return linkOf(id, "", arrow, readPiped(scanner, problem));
    const first = opening && scanner.take(opening)?.[1];
    if (first === undefined || !end) continue;
    const begin = scanner.at;
    scanner.take(quotedText);
    const match = scanner.find(end);
    if (match) {
      scanner.at = match.index + match[0].length;
      scanner.take(/\s*/y);
      return linkOf(id, first, match[0], labelOf(unquoted(scanner.text.slice(begin, match.index))));
    }
    scanner.at = start;
    return undefined;
  }
  if (scanner.take(singleDash)) {
    problem("A link needs two dashes: write -->", start);
    return linkOf(id, "", "-->", readPiped(scanner, problem));
  }
  scanner.at = start;
  return undefined;
}

/** The label between bars: `|label|`. */
function readPiped(scanner: Scanner, problem: Problem): string | undefined {
  const start = scanner.at;
  if (!scanner.take(pipe)) return undefined;
  let label = readLabel(scanner, ["|"]);
  if (label === undefined) {
    label = scanner.take(loosePiped)?.[1];
    problem("A bracket or a quote inside the label: put the whole label in double quotes", start);
  }
  if (label === undefined) {
    scanner.at = start;
    return undefined;
  }
  scanner.take(/\s*/y);
  return labelOf(unquoted(label));
}

function linkOf(id: string | undefined, first: string, last: string, label: string | undefined): Link {
  const head = /[xo>]$/.test(last);
  const tail = /^[xo<]/.test(first === "" ? last : first);
  const sameEnds = head && tail && "xo<".indexOf((first || last)[0] ?? "") === "xo>".indexOf(last.at(-1) ?? "");
  return {
    ...(id !== undefined && { id }),
    invisible: last.startsWith("~"),
    details: {
      direction: !head ? "none" : sameEnds ? "both" : "forward",
      line: last.includes(".") ? "dashed" : last.includes("=") ? "thick" : "solid",
      ...(label !== undefined && label !== "" && { label }),
    },
  };
}
