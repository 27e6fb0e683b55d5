import { labelOf } from "../src/diagrams/mermaid-text.ts";

/** The parts of mermaid's databases that are compared; mermaid itself types them only as `DiagramDB`. */
export interface Database {
  getVertices(): Map<string, { id: string; text?: string }>;
  getEdges(): readonly (FlowEdge & ArchitectureEdge)[];
  getSubGraphs(): readonly { id: string; title: string; nodes: readonly string[] }[];
  getActors(): Map<string, { name: string; description: string; type: string }>;
  getBoxes(): readonly { name?: string; actorKeys: readonly string[] }[];
  getMessages(): readonly {
    from?: string;
    to?: string;
    message: string;
    type: number;
  }[];
  getClasses(): Map<string, { id: string; label: string }>;
  getRelations(): readonly {
    id1: string;
    id2: string;
    title?: string;
    relation: { type1: number | string; type2: number | string; lineType: number };
  }[];
  getEntities(): Map<string, { id: string; label: string; alias: string }>;
  getRelationships(): readonly {
    entityA: string;
    entityB: string;
    roleA: string;
    relSpec: { relType: string };
  }[];
  getC4ShapeArray(): readonly { alias: string; label: { text: string }; techn?: { text: string } }[];
  getBoundaries(): readonly { alias: string; label: { text: string }; parentBoundary: string }[];
  getRels(): readonly { from: string; to: string; type: string; label: { text: string }; techn?: { text: string } }[];
  getNodes(): readonly { id: string; title?: string; iconText?: string; type: string }[];
  getGroups(): readonly { id: string; title?: string }[];
  getData(): {
    nodes: readonly { id: string; shape: string; isGroup: boolean; label: unknown }[];
    edges: readonly { start: string; end: string; label?: string; arrowTypeEnd?: string }[];
  };
}

interface FlowEdge {
  start: string;
  end: string;
  text: string;
  type?: string;
  stroke?: string;
}

interface ArchitectureEdge {
  lhsId: string;
  rhsId: string;
  lhsInto?: boolean;
  rhsInto?: boolean;
  title?: string;
}

const label = (text: string | undefined): string =>
  labelOf((text ?? "").replaceAll("ﬂ°°", "&#").replaceAll("ﬂ°", "&").replaceAll("¶ß", ";"));
const identifier = (id: string): string => id.replaceAll("ﬂ°°", "#").replaceAll("ﬂ°", "#").replaceAll("¶ß", ";");

function flowchartFacts(db: Database): string[] {
  const groups = new Map<string, { title: string; members: Set<string> }>();
  for (const { id, title, nodes } of db.getSubGraphs()) {
    const group = groups.get(id) ?? { title, members: new Set() };
    for (const member of nodes) if (member !== id) group.members.add(member);
    groups.set(id, group);
  }
  const nodes = [...db.getVertices().values()].filter(({ id }) => !groups.has(id));
  return [
    ...nodes.map((node) => `node ${identifier(node.id)} "${label(node.text)}"`),
    ...db
      .getEdges()
      .filter((edge) => edge.stroke !== "invisible")
      .map((edge) => {
        const direction = edge.type?.startsWith("double") ? "both" : edge.type === "arrow_open" ? "none" : "forward";
        const line = edge.stroke === "dotted" ? "dashed" : edge.stroke === "thick" ? "thick" : "solid";
        return `edge ${identifier(edge.start)} ${identifier(edge.end)} ${direction} ${line} "${label(edge.text)}"`;
      }),
    ...[...groups].map(
      ([id, { title, members }]) =>
        `group ${identifier(id)} "${label(title)}": ${[...members].map(identifier).sort().join(", ")}`,
    ),
  ];
}

/** Mermaid's numbers for the lines that open a part of a sequence diagram. */
const fragmentKinds = new Map([
  [10, "loop"],
  [12, "alt"],
  [13, "else"],
  [15, "opt"],
  [19, "par"],
  [20, "and"],
  [22, "rect"],
  [27, "critical"],
  [28, "option"],
  [30, "break"],
  [32, "par_over"],
]);
const noteType = 2;
const bothWays = new Set([33, 34]);
const asynchronous = new Set([24, 25]);
const dotted = new Set([1, 4, 6, 25, 34, 51, 52, 53, 54, 55, 56, 57, 58]);
const reversed = new Set([45, 46, 47, 48, 55, 56, 57, 58]);

function sequenceFacts(db: Database): string[] {
  const facts = [...db.getActors().values()].map(
    (actor) => `node ${identifier(actor.name)} "${label(actor.description)}" ${actor.type}`,
  );
  for (const [index, box] of db.getBoxes().entries()) {
    const members = [...new Set(box.actorKeys)].map(identifier).sort().join(", ");
    facts.push(`group box${String(index)} "${label(box.name)}": ${members}`);
  }
  for (const { type, from, to, message } of db.getMessages()) {
    const kind = fragmentKinds.get(type);
    if (kind !== undefined) facts.push(`fragment ${kind} "${kind === "rect" ? "" : label(message)}"`);
    else if (type === noteType) {
      facts.push(`note ${[...new Set([from ?? "", to ?? ""])].map(identifier).join(", ")} "${label(message)}"`);
    } else if (from !== undefined && to !== undefined) {
      const ends = [identifier(from), identifier(to)];
      if (reversed.has(type)) ends.reverse();
      const direction = bothWays.has(type) ? "both" : "forward";
      const line = dotted.has(type) ? "dashed" : "solid";
      facts.push(
        `edge ${ends.join(" ")} ${direction} ${line} "${label(message)}"${asynchronous.has(type) ? " async" : ""}`,
      );
    }
  }
  return facts;
}

const edge = (from: string, to: string, direction: string, line: string, text: string | undefined): string =>
  `edge ${from} ${to} ${direction} ${line} "${label(text)}"`;

function classFacts(db: Database): string[] {
  return [
    ...[...db.getClasses().values()].map((node) => `node ${node.id} "${label(node.label)}"`),
    ...db.getRelations().map(({ id1, id2, title, relation: { type1, type2, lineType } }) => {
      const [tail, head] = [type1 !== "none", type2 !== "none"];
      const [from, to] = tail && !head ? [id2, id1] : [id1, id2];
      const direction = tail && head ? "both" : tail || head ? "forward" : "none";
      return edge(from, to, direction, lineType === 1 ? "dashed" : "solid", title);
    }),
  ];
}

function entityFacts(db: Database): string[] {
  const names = new Map([...db.getEntities().values()].map((entity) => [entity.id, entity.label]));
  return [
    ...[...db.getEntities().values()].map((entity) => `node ${entity.label} "${label(entity.alias || entity.label)}"`),
    ...db
      .getRelationships()
      .map(({ entityA, entityB, roleA, relSpec }) =>
        edge(
          names.get(entityA) ?? entityA,
          names.get(entityB) ?? entityB,
          "none",
          relSpec.relType === "IDENTIFYING" ? "solid" : "dashed",
          roleA,
        ),
      ),
  ];
}

function stateFacts(db: Database): string[] {
  const { nodes, edges } = db.getData();
  const drawn = new Set(nodes.filter((node) => !/note/i.test(node.shape)).map((node) => node.id));
  return edges
    .filter(({ start, end }) => drawn.has(start) && drawn.has(end))
    .map(({ start, end, label: text }) => edge(start, end, "forward", "solid", text));
}

function c4Facts(db: Database): string[] {
  return [
    ...db
      .getC4ShapeArray()
      .map((shape) => `node ${shape.alias} "${label(shape.label.text)}" ${label(shape.techn?.text)}`),
    ...db
      .getBoundaries()
      .filter((boundary) => boundary.alias !== "global")
      .map((boundary) => `group ${boundary.alias} "${label(boundary.label.text)}"`),
    ...db.getRels().map(({ from, to, type, label: { text } }) => {
      const [first, second] = type === "rel_b" ? [to, from] : [from, to];
      return edge(first, second, type === "birel" ? "both" : "forward", "solid", text);
    }),
  ];
}

function architectureFacts(db: Database): string[] {
  return [
    ...db.getNodes().map((node) => `node ${node.id} "${label(node.title ?? node.iconText ?? node.id)}"`),
    ...db.getGroups().map((group) => `group ${group.id} "${label(group.title ?? group.id)}"`),
    ...db.getEdges().map(({ lhsId, rhsId, lhsInto, rhsInto, title }) => {
      const [from, to] = lhsInto && !rhsInto ? [rhsId, lhsId] : [lhsId, rhsId];
      return edge(from, to, lhsInto && rhsInto ? "both" : lhsInto || rhsInto ? "forward" : "none", "solid", title);
    }),
  ];
}

/** Of each type that is compared, mermaid's facts. A type of fact that it gives none of is not compared. */
export const factsByType: Readonly<Record<string, (db: Database) => string[]>> = {
  stateDiagram: stateFacts,
  state: stateFacts,
  classDiagram: classFacts,
  class: classFacts,
  er: entityFacts,
  c4: c4Facts,
  architecture: architectureFacts,
  "flowchart-v2": flowchartFacts,
  sequence: sequenceFacts,
  flowchart: flowchartFacts,
  "flowchart-elk": flowchartFacts,
};
