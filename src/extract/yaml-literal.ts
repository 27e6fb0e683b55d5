import { isMap, isScalar, isSeq, parseAllDocuments } from "yaml";
import type { Literal, LiteralEntry } from "./literal.ts";

const maxDepth = 30;

/** The maps and lists that `code` holds as YAML, one a document; none where it is no YAML. */
export function yamlLiteralsIn(code: string): Literal[] {
  const documents = parseAllDocuments(code, { logLevel: "silent", strict: false, uniqueKeys: false });
  if (!Array.isArray(documents)) return [];
  return documents.flatMap((document) => {
    const literal = document.errors.length > 0 ? undefined : literalOf(document.contents, code, 0);
    return literal && literal.type !== "scalar" ? [literal] : [];
  });
}

function literalOf(node: unknown, code: string, depth: number): Literal | undefined {
  if (depth > maxDepth) return undefined;
  if (isMap(node)) {
    const entries = node.items.flatMap((pair): LiteralEntry[] => {
      const key = literalOf(pair.key, code, depth + 1);
      if (key?.type !== "scalar") return [];
      const missing: Literal = { type: "scalar", text: "", span: { start: key.span.end, end: key.span.end } };
      return [{ key: key.text, keySpan: key.span, value: literalOf(pair.value, code, depth + 1) ?? missing }];
    });
    return { type: "map", entries, span: spanOf(node.range) };
  }
  if (isSeq(node)) {
    const items = node.items.flatMap((item) => literalOf(item, code, depth + 1) ?? []);
    return { type: "list", items, span: spanOf(node.range) };
  }
  if (!isScalar(node)) return undefined;
  const span = spanOf(node.range);
  const raw = code.slice(span.start, span.end);
  const text = /^(["'])[\s\S]*\1$/.test(raw) ? raw.slice(1, -1) : raw;
  const start = span.start + (text === raw ? 0 : 1);
  return { type: "scalar", text, span: { start, end: start + text.length } };
}

function spanOf(range: readonly [number, number, number] | null | undefined) {
  const [start, end] = range ?? [0, 0];
  return { start, end };
}
