import { isMap, isNode, isScalar, type Document, type LineCounter } from "yaml";
import type * as z from "zod";
import type { Trouble } from "../errors.ts";
import { shortened } from "../model/shortened.ts";
import { complaintOf, slipOf } from "./wanted.ts";

type Path = readonly PropertyKey[];

/** A configuration as it was read, and the names that may stand under each path. */
export interface ConfigText {
  readonly file: string;
  readonly document: Document;
  /** What is judged of it: aliases are what they stand for. */
  readonly value: unknown;
  readonly lines: LineCounter;
  readonly namesAt: (path: Path) => readonly string[];
}

/** The place at `offset`: "faultlint.yaml:3:12". */
export function placeAt(offset: number, lines: LineCounter, file: string): string {
  const { line, col } = lines.linePos(offset);
  return `${file}:${String(line)}:${String(col)}`;
}

/** The troubles of a configuration in words, in the order of its lines. */
export function troublesOf(issues: readonly z.core.$ZodIssue[], config: ConfigText): Trouble[] {
  return issues
    .flatMap((issue) => describeIssue(issue, config))
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, ...trouble }) => ({ ...trouble, where: placeAt(offset, config.lines, config.file) }));
}

function describeIssue(issue: z.core.$ZodIssue, config: ConfigText): (Trouble & { offset: number })[] {
  const { document, namesAt } = config;
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((name) => ({
      what: `unknown ${nounAt(path)} ${JSON.stringify(shortened(name))}`,
      offset: offsetOf(document, [...path, name], true),
      ...remedyFrom(name, namesAt(path)),
    }));
  }
  const offset = offsetOf(document, path, false);
  return [{ ...complaintOf(issue, dotted(path), valueAt(config.value, path)), offset }];
}

/** The nearest name, if near enough to be a slip; else the names that are possible, if they are few. */
function remedyFrom(name: string, possible: readonly string[]): { remedy?: string } {
  const areFew = possible.length > 0 && possible.length <= 8;
  return { ...(areFew && { remedy: `one of ${possible.join(", ")} stands here` }), ...slipOf(name, possible) };
}

function nounAt(path: Path): string {
  const last = path.at(-1);
  if (last === "rules") return "rule";
  if (last === "headings") return "section role";
  return path.at(-2) === "rules" ? `option of ${String(last)}` : "key";
}

function dotted(path: Path): string {
  return path.length === 0 ? "the configuration" : path.map(String).join(".");
}

/** The value at `path`. A severity may stand for the whole setting of a rule. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, part) => {
    if (typeof at === "object" && at !== null) return Reflect.get(at, part) as unknown;
    return part === "severity" ? at : undefined;
  }, value);
}

/** Where the value at `path` stands, or its key; the nearest that exists above it otherwise. */
function offsetOf(document: Document, path: Path, key: boolean): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const name = String(path[length - 1]);
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === name)
      : undefined;
    const value = document.getIn(path.slice(0, length), true);
    const node = (key && length === path.length) || !isNode(value) ? pair?.key : value;
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
