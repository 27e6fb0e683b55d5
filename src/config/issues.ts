import { closest, distance } from "fastest-levenshtein";
import { isMap, isNode, isPair, isScalar, type Document, type LineCounter } from "yaml";
import type * as z from "zod";
import type { Trouble } from "../errors.ts";

type Path = readonly PropertyKey[];

/** The troubles of a configuration in words, each with its place. `schema` knows the names that were possible. */
export function troublesOf(
  issues: readonly z.core.$ZodIssue[],
  document: Document,
  lines: LineCounter,
  file: string,
  namesAt: (path: Path) => readonly string[],
): Trouble[] {
  const where = (path: Path, key: boolean): string => `${file}${positionOf(document, lines, path, key)}`;
  return issues.flatMap((issue): Trouble[] => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((name) => ({
        what: `unknown ${nounAt(issue.path)} "${name}"`,
        where: where([...issue.path, name], true),
        ...remedyFrom(name, namesAt(issue.path)),
      }));
    }
    if (issue.code === "invalid_value") {
      const given = valueAt(document, issue.path);
      const allowed = issue.values.map(String);
      return [
        {
          what: `${dotted(issue.path)} cannot be ${JSON.stringify(given)}`,
          where: where(issue.path, false),
          ...remedyFrom(String(given), allowed),
        },
      ];
    }
    const what = `${dotted(issue.path)}: ${issue.message.replace(/^Invalid input: /, "")}`;
    return [{ what, where: where(issue.path, false) }];
  });
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

/** `:line:column` of the value at `path`, or of its key; of the nearest that exists above it otherwise. */
function positionOf(document: Document, lines: LineCounter, path: Path, key: boolean): string {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const name = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(name))
      : undefined;
    const value = document.getIn(path.slice(0, length), true);
    const node = key && length === path.length ? pair?.key : isNode(value) ? value : pair?.key;
    const offset = isNode(node) ? node.range?.[0] : undefined;
    if (offset === undefined) continue;
    const { line, col } = lines.linePos(offset);
    return `:${String(line)}:${String(col)}`;
  }
  return "";
}
