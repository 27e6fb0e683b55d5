import { asynchronous, controlling, linkingPhrases, reading, setsOff, writing } from "../knowledge/interactions.ts";
import { nameKey, withoutCopyMark } from "../knowledge/names.ts";
import type { ArchitectureEdge } from "../model/architecture.ts";
import type { Dataset } from "../model/facts.ts";
import type { Graph, GraphEdge, GraphNode } from "../model/graph.ts";
import type { Statement } from "../model/statement.ts";
import { nodeId, type Part, type Parts } from "./architecture-nodes.ts";
import type { DrawnBlock } from "./diagrams.ts";

/** An edge before its parts have their indices. */
export type Link = Omit<ArchitectureEdge, "from" | "to"> & { readonly from: Part; readonly to: Part };

/** The edges that a diagram draws; one that ends at a group leads to the only thing in it that nothing in it calls. */
export function drawnLinks(parts: Parts, diagrams: readonly (DrawnBlock | undefined)[]): Link[] {
  return diagrams.flatMap((diagram, index) => {
    if (!diagram) return [];
    const { graph } = diagram;
    const endsOf = (id: string): Part[] => {
      const part = parts.byNode.get(nodeId(index, id));
      if (part) return [part];
      const [only, ...others] = outermost(graph, id);
      return only && others.length === 0 ? [parts.byNode.get(nodeId(index, only.id)) ?? []].flat() : [];
    };
    const isGrouped = ({ from, to }: GraphEdge): boolean =>
      [from, to].some((id) => !parts.byNode.has(nodeId(index, id)));
    return graph.edges.flatMap((edge) =>
      endsOf(edge.from).flatMap((from) =>
        endsOf(edge.to).flatMap((to): Link[] =>
          from === to ? [] : [{ from, to, graph: index, ...drawnFacts(edge, from, to, { grouped: isGrouped(edge) }) }],
        ),
      ),
    );
  });
}

function outermost({ nodes, edges }: Graph, group: string): GraphNode[] {
  const called = new Set(edges.map(({ to }) => to));
  return nodes.filter((node) => node.group === group && !called.has(node.id));
}

function drawnFacts(
  edge: GraphEdge,
  from: Part,
  to: Part,
  ends: { readonly grouped: boolean },
): Omit<Link, "from" | "to"> {
  const words = `${edge.label ?? ""} ${edge.technology ?? ""}`;
  // An arrow out of a queue says what the receiver does with it, and one at a frame not which of its parts takes part.
  const isTold = from.kind !== "broker" && !ends.grouped;
  const access = isTold ? accessOf(words) : undefined;
  return {
    span: edge.span,
    ...(edge.label === undefined ? {} : { label: edge.label }),
    ...(access ? { access } : {}),
    async: edge.async ?? (asynchronous.test(words) || from.kind === "broker" || to.kind === "broker"),
    control: isControl(words, from, to),
    undirected: edge.direction !== "forward",
    source: "diagram",
  };
}

function isControl(words: string, from: Part, to: Part): boolean {
  return from.kind === "observability" || to.kind === "observability" || controlling.test(words);
}

function accessOf(words: string): ArchitectureEdge["access"] {
  const writes = (writing.test(words) && !setsOff.test(words)) || /\br\/?w\b|\bcrud\b/i.test(words);
  const reads = reading.test(words) || /\br\/?w\b|\bcrud\b/i.test(words);
  return writes && reads ? "both" : writes ? "write" : reads ? "read" : undefined;
}

const plain = { async: false, control: false, undirected: false };

/** Writers and readers of datasets lead to the component that stores them. */
export function datasetLinks(parts: Parts, datasets: readonly Dataset[]): Link[] {
  const partNamed = (name: string): Part | undefined => parts.byKey.get(nameKey(withoutCopyMark(name)));
  return datasets.flatMap(({ name, storage, writers, readers }) => {
    const store = (storage && partNamed(storage.text)) ?? partNamed(name);
    if (!store) return [];
    const link = (text: string, span: Link["span"], access: "read" | "write"): Link[] => {
      const from = partNamed(text);
      if (!from || from === store) return [];
      return [{ from, to: store, span, label: name, access, ...plain, source: "dataset" }];
    };
    return [
      ...writers.flatMap(({ text, span, role }) => (role === "owner" ? link(text, span, "write") : [])),
      ...readers.flatMap(({ text, span }) => link(text, span, "read")),
    ];
  });
}

/** A name of a component in a statement. */
export interface Named {
  readonly part: Part;
  readonly start: number;
  readonly end: number;
}

/** What lies between two names that a sentence joins. */
const longestPhrase = 80;

/** The edges that sentences draw between components that the document knows: "Orders calls Billing over gRPC". */
export function statedLinks(statements: readonly Statement[], namedIn: (text: string) => readonly Named[]): Link[] {
  return statements.flatMap(({ text, span, form, polarity }) => {
    if (polarity !== "affirmed" || (form !== "sentence" && form !== "item")) return [];
    const names = namedIn(text);
    return names.slice(1).flatMap(({ part: to, start }, index): Link[] => {
      const before = names[index];
      if (!before || before.part === to || start - before.end > longestPhrase) return [];
      const between = text.slice(before.end, start);
      const found = linkingPhrases.find(({ phrase }) => phrase.test(between));
      if (!found) return [];
      const async = found.async ?? asynchronous.test(text.slice(before.end));
      const access = found.access ? { access: found.access } : {};
      const label = between.replace(/\s+/g, " ").trim();
      return [{ from: before.part, to, span, label, ...access, ...plain, async, source: "prose" }];
    });
  });
}
