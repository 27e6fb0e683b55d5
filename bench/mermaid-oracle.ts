import DOMPurify from "dompurify";
import mermaid from "mermaid";
import { cssColours } from "../src/diagrams/css-colours.ts";
import { labelOf } from "../src/diagrams/mermaid-text.ts";

/** What mermaid's own parser makes of a diagram: its type, and one line of text for each fact. */
export interface Reading {
  readonly type: string;
  readonly facts: readonly string[];
}

/** The parts of mermaid's databases that are compared; mermaid itself types them only as `DiagramDB`. */
interface Database {
  getVertices(): Map<string, { id: string; text?: string }>;
  getEdges(): readonly { start: string; end: string; text: string; type?: string; stroke?: string }[];
  getSubGraphs(): readonly { id: string; title: string; nodes: readonly string[] }[];
  getActors(): Map<string, { name: string; description: string; type: string }>;
  getBoxes(): readonly { name?: string; actorKeys: readonly string[] }[];
  getMessages(): readonly {
    from?: string;
    to?: string;
    message: string;
    type: number;
  }[];
}

/** Without a browser: mermaid asks DOMPurify and the style sheet engine for what no label depends on. */
function standInForBrowser(): void {
  Object.assign(DOMPurify, {
    addHook: () => undefined,
    removeHook: () => undefined,
    sanitize: (text: string) => text,
  });
  const supports = (_: string, colour: string): boolean =>
    cssColours.has(colour.toLowerCase()) || /^(?:rgb|hsl)a?\s*\(/.test(colour);
  Object.assign(globalThis, { window: { CSS: { supports } } });
}

/** Makes mermaid ready to parse. */
export async function startMermaid(): Promise<void> {
  standInForBrowser();
  mermaid.initialize({ maxEdges: 1e6, maxTextSize: 1e9, logLevel: 5 });
  await mermaid.parse("graph TD\nA-->B");
}

/** How mermaid reads `text`; undefined where it refuses. */
export async function readingOf(text: string): Promise<Reading | undefined> {
  try {
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
    const facts = factsByType[diagram.type]?.(diagram.db as unknown as Database);
    return facts && { type: diagram.type, facts };
  } catch {
    return undefined;
  }
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
      facts.push(`note ${[...new Set([String(from), String(to)])].map(identifier).join(", ")} "${label(message)}"`);
    } else if (from !== undefined && to !== undefined) {
      const ends = [identifier(String(from)), identifier(to)];
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

const factsByType: Readonly<Record<string, (db: Database) => string[]>> = {
  "flowchart-v2": flowchartFacts,
  sequence: sequenceFacts,
  flowchart: flowchartFacts,
  "flowchart-elk": flowchartFacts,
};
