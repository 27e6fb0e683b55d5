import type { FileReport, Finding } from "../engine/finding.ts";
import type { ArchitectureEdge, ArchitectureNode } from "../model/architecture.ts";
import type { Document } from "../model/document.ts";
import { type Range, rangeOf, type Span } from "../model/span.ts";
import { harmless, harmlessJson } from "./harmless.ts";

interface Drawn {
  readonly doc: Document;
  /** For each node the findings that are about it. */
  readonly marks: readonly (readonly Finding[])[];
}

/** The languages in which the graph of a document can be printed. */
const graphFormats = { mermaid, dot, json } as const satisfies Record<string, (drawn: Drawn) => string>;

export type GraphFormatName = keyof typeof graphFormats;
export const graphFormatNames: readonly GraphFormatName[] = ["mermaid", "dot", "json"];

/** The one graph of a document, the findings of `report` marked on its nodes. */
export function formatGraph(doc: Document, report: FileReport, format: GraphFormatName): string {
  const marks = doc.architecture.nodes.map((node) => report.findings.filter((finding) => isAbout(finding, node, doc)));
  return graphFormats[format]({ doc, marks });
}

function isAbout({ subject, range }: Finding, { name, aliases, places }: ArchitectureNode, doc: Document): boolean {
  if (subject !== undefined && [name, ...aliases].includes(subject)) return true;
  return places.some(({ span }) => sameStart(rangeOf(doc.lineStarts, span), range));
}

function sameStart(a: Range, b: Range): boolean {
  return a.start.line === b.start.line && a.start.column === b.start.column;
}

const shapes: Partial<Record<ArchitectureNode["kind"], readonly [string, string]>> = {
  datastore: ["[(", ")]"],
  blob: ["[(", ")]"],
  cache: ["[(", ")]"],
  broker: ["[[", "]]"],
  client: ["([", "])"],
  external: ["{{", "}}"],
};

function mermaid({ doc, marks }: Drawn): string {
  const { nodes, edges } = doc.architecture;
  const marked = nodes.flatMap((_, index) => (marks[index]?.length ? [`n${String(index)}`] : []));
  return [
    "flowchart LR",
    ...nodes.map(({ name, kind }, index) => {
      const [open, close] = shapes[kind] ?? ["[", "]"];
      return `  n${String(index)}${open}"${mermaidText(name)}"${close}`;
    }),
    ...edges.map((edge) => {
      const arrow = edge.async ? "-.->" : edge.undirected ? "---" : "-->";
      const label = edge.label ? `|"${mermaidText(edge.label)}"|` : "";
      return `  n${String(edge.from)} ${arrow}${label} n${String(edge.to)}`;
    }),
    ...(marked.length > 0
      ? ["  classDef finding stroke:#c00,stroke-width:3px", `  class ${marked.join(",")} finding`]
      : []),
    ...marks.flat().map(({ rule, message }) => `  %% ${rule}: ${harmless(message).replace(/[%{}]/g, " ")}`),
    "",
  ].join("\n");
}

function mermaidText(text: string): string {
  return harmless(text).replace(/[^\p{L}\p{N} .,:;/()'+*=!?_-]/gu, (char) => `#${String(char.codePointAt(0))};`);
}

function dot({ doc, marks }: Drawn): string {
  const { nodes, edges } = doc.architecture;
  return [
    "digraph {",
    "  rankdir=LR",
    "  node [shape=box]",
    ...nodes.map(({ name, kind }, index) => {
      const found = marks[index] ?? [];
      const attributes = [
        `label=${dotText(name)}`,
        ...(isStore(kind) ? ["shape=cylinder"] : []),
        ...(found.length > 0
          ? ["color=red", `tooltip=${dotText(found.map(({ rule, message }) => `${rule}: ${message}`).join("; "))}`]
          : []),
      ];
      return `  n${String(index)} [${attributes.join(", ")}]`;
    }),
    ...edges.map(({ from, to, label, async, undirected }) => {
      const attributes = [
        ...(label ? [`label=${dotText(label)}`] : []),
        ...(async ? ["style=dashed"] : []),
        ...(undirected ? ["dir=none"] : []),
      ];
      const list = attributes.length > 0 ? ` [${attributes.join(", ")}]` : "";
      return `  n${String(from)} -> n${String(to)}${list}`;
    }),
    "}",
    "",
  ].join("\n");
}

const isStore = (kind: ArchitectureNode["kind"]): boolean =>
  kind === "datastore" || kind === "blob" || kind === "cache";

function dotText(text: string): string {
  return `"${harmless(text).replace(/[\\"]/g, "\\$&")}"`;
}

function json({ doc, marks }: Drawn): string {
  const range = (span: Span): Range => rangeOf(doc.lineStarts, span);
  const { nodes, edges, entries, stores } = doc.architecture;
  const graph = {
    version: 1,
    path: doc.path,
    nodes: nodes.map((node, index) => ({
      id: `n${String(index)}`,
      ...node,
      places: node.places.map(({ span, source }) => ({ source, range: range(span) })),
      redundancy: node.redundancy.map(({ text, span, reason }) => ({ reason, text, range: range(span) })),
      findings: (marks[index] ?? []).map(({ rule, message }) => ({ rule, message })),
    })),
    edges: edges.map(({ span, from, to, ...edge }: ArchitectureEdge) => ({
      from: `n${String(from)}`,
      to: `n${String(to)}`,
      ...edge,
      range: range(span),
    })),
    entries: entries.map((index) => `n${String(index)}`),
    stores: stores.map((index) => `n${String(index)}`),
  };
  return `${harmlessJson(graph, 1)}\n`;
}
