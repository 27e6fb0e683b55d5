import { closest, distance } from "fastest-levenshtein";
import { isMap, isNode, isScalar, type Document, type LineCounter } from "yaml";
import type * as z from "zod";
import type { Trouble } from "../errors.ts";

type Path = readonly PropertyKey[];

/** A configuration as it was read, and the names that may stand under each path. */
export interface ConfigText {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly namesAt: (path: Path) => readonly string[];
}

/** The troubles of a configuration in words, in the order of its lines. */
export function troublesOf(issues: readonly z.core.$ZodIssue[], config: ConfigText): Trouble[] {
  return issues
    .flatMap((issue) => describeIssue(issue, config))
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, ...trouble }) => {
      const { line, col } = config.lines.linePos(offset);
      return { ...trouble, where: `${config.file}:${String(line)}:${String(col)}` };
    });
}

function describeIssue(issue: z.core.$ZodIssue, { document, namesAt }: ConfigText): (Trouble & { offset: number })[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((name) => ({
      what: `unknown ${nounAt(path)} "${name}"`,
      offset: offsetOf(document, [...path, name], true),
      ...remedyFrom(name, namesAt(path)),
    }));
  }
  const offset = offsetOf(document, path, false);
  if (issue.code === "invalid_value") {
    const given = valueAt(document, path);
    const remedy = remedyFrom(String(given), issue.values.map(String));
    return [{ what: `${dotted(path)} cannot be ${JSON.stringify(given)}`, offset, ...remedy }];
  }
  return [{ what: `${dotted(path)}: ${issue.message.replace(/^Invalid input: /, "")}`, offset }];
}

/** The nearest name, if near enough to be a slip; else the names that are possible, if they are few. */
function remedyFrom(name: string, possible: readonly string[]): { remedy?: string } {
  if (possible.length === 0) return {};
  const nearest = closest(name, [...possible]);
  if (distance(name, nearest) <= Math.max(2, name.length / 3)) return { remedy: `did you mean "${nearest}"?` };
  return possible.length <= 8 ? { remedy: `one of ${possible.join(", ")} stands here` } : {};
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

function valueAt(document: Document, path: Path): unknown {
  const value = document.getIn(path);
  return value === undefined && path.at(-1) === "severity" ? document.getIn(path.slice(0, -1)) : value;
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
