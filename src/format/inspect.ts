import type { Document } from "../model/document.ts";
import { positionAt, rangeOf, type Span } from "../model/span.ts";
import type { FormatOptions } from "./formats.ts";
import { harmless, harmlessJson } from "./harmless.ts";
import { styleOf } from "./style.ts";

/** The version of the model as printed: raised when a reader of the last one would misread it. */
const modelVersion = 1;

/** The models of documents as JSON. Places are ranges of lines and columns, not offsets. */
export function inspectionJson(docs: readonly Document[], version: string): string {
  const documents = docs.map(({ lineStarts, ...doc }) => ({ ...withRanges(doc, lineStarts), text: undefined }));
  return `${harmlessJson({ version: modelVersion, tool: { name: "faultlint", version }, documents }, 1)}\n`;
}

function withRanges(value: object, lineStarts: readonly number[]): object {
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => [key, rangesIn(inner, lineStarts)]);
  return Object.fromEntries(entries) as object;
}

function rangesIn(value: unknown, lineStarts: readonly number[]): unknown {
  if (Array.isArray(value)) return value.map((item) => rangesIn(item, lineStarts));
  if (isSpan(value)) return rangeOf(lineStarts, value);
  return typeof value === "object" && value !== null ? withRanges(value, lineStarts) : value;
}

function isSpan(value: unknown): value is Span {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 2) return false;
  return "start" in value && "end" in value && typeof value.start === "number" && typeof value.end === "number";
}

/** The model of a document for people: what was understood, each thing with its line. */
export function formatInspection(doc: Document, { color }: Pick<FormatOptions, "color">): string {
  const style = styleOf(color);
  const at = (span: Span): string => style.dim(`line ${String(positionAt(doc.lineStarts, span.start).line)}`);
  const list = <Item>(title: string, items: readonly Item[], show: (item: Item) => string): string[] =>
    items.length === 0 ? [] : ["", style.bold(title), ...items.map((item) => `  ${show(item)}`)];
  const named = (parts: readonly (string | undefined)[]): string =>
    harmless(parts.filter((part) => part !== undefined && part !== "").join(" · "));
  const writers = (names: readonly { text: string }[]): string =>
    names.length === 0 ? "no writer" : `written by ${names.map(({ text }) => text).join(", ")}`;

  return [
    style.bold(harmless(doc.path)),
    named([doc.kind.kind, percent(doc.kind.probability), doc.template ? "a form, not filled in" : "", doc.title.text]),
    ...doc.kind.reasons.map((reason) => `  ${style.dim(harmless(reason))}`),
    ...list("Metadata", doc.metadata, ({ key, value, span }) => `${key}: ${harmless(value)} ${at(span)}`),
    ...list("Sections", doc.sections.slice(1), ({ depth, title, roles, substance, headingSpan }) => {
      const empty = substance === "authored" ? "" : substance;
      return `${"  ".repeat(Math.min(depth, 7) - 1)}${named([title, roles.join(", "), empty])} ${at(headingSpan)}`;
    }),
    ...list("Concerns", doc.concerns, ({ concern, state, score }) => named([concern, state, percent(score)])),
    ...list("Components", doc.components, ({ name, technology, redundancy, singleness, span }) => {
      return `${named([name, technology?.text, redundancy?.text, singleness?.text])} ${at(span)}`;
    }),
    ...list("Datasets", doc.datasets, (data) => {
      return `${named([data.name, data.storage?.text, writers(data.writers)])} ${at(data.span)}`;
    }),
    ...list("Decisions", doc.decisions, ({ title, choice, options, span }) => {
      return `${named([title, choice?.text ?? "no choice", `${String(options.length)} options`])} ${at(span)}`;
    }),
    ...list("Announced options", doc.announcedOptions, ({ text, options, span }) => {
      return `${named([text, `${String(options.length)} options`])} ${at(span)}`;
    }),
    ...list("Failures and risks", doc.hazards, ({ kind, title, mitigation, span }) => {
      return `${named([kind, title, mitigation?.text ?? "no mitigation"])} ${at(span)}`;
    }),
    ...list("Phases", doc.phases, ({ name, load, span }) => `${named([name, load?.text])} ${at(span)}`),
    ...list("Diagrams", doc.graphs, ({ syntax, kind, nodes, edges, span }) => {
      return `${named([syntax, kind, `${String(nodes.length)} nodes, ${String(edges.length)} edges`])} ${at(span)}`;
    }),
    ...list("Graph", doc.architecture.nodes, ({ name, kind, technology, places, redundancy }) => {
      const found = places.slice(0, 5).map(({ source, span }) => `${source} ${at(span)}`);
      const kept = redundancy[0] && `redundant by ${redundancy[0].reason}: ${redundancy[0].text.slice(0, 60)}`;
      return `${named([name, kind, technology, kept])} ${found.join(", ")}`;
    }),
    ...list("Problems of the text", doc.problems, ({ message, span }) => `${harmless(message)} ${at(span)}`),
    "",
  ].join("\n");
}

function percent(share: number): string {
  return `${String(Math.round(share * 100))} %`;
}
