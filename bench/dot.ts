import { spawnSync } from "node:child_process";
import { readDot } from "../src/diagrams/dot.ts";
import type { Graph } from "../src/model/graph.ts";
import { codeBlocksUnder, standalone } from "./diagrams.ts";
import { randomOf } from "./train/random.ts";

/**
 * Compares the DOT reader with Graphviz (`dot -Tjson`) on the DOT blocks of a folder of documents and on generated
 * graphs: node names and labels, edges with direction and label, clusters with label and members.
 * `node bench/dot.ts <folder> [count]`
 */

interface JsonObject {
  readonly _gvid: number;
  readonly name: string;
  readonly label?: string;
  readonly nodes?: readonly number[];
  readonly subgraphs?: readonly number[];
}

interface JsonEdge {
  readonly tail: number;
  readonly head: number;
  readonly label?: string;
  readonly dir?: string;
}

interface JsonGraph {
  readonly directed: boolean;
  readonly _subgraph_cnt: number;
  readonly objects?: readonly JsonObject[];
  readonly edges?: readonly JsonEdge[];
}

/** What is compared: one line a node, an edge, a cluster and a membership, sorted. */
function facts(
  nodes: readonly (readonly [string, string])[],
  edges: readonly (readonly [string, string, string, string])[],
  clusters: readonly (readonly [string, string])[],
): string[] {
  return [
    ...nodes.map((node) => `node ${JSON.stringify(node)}`),
    ...edges.map((edge) => `edge ${JSON.stringify(edge)}`),
    ...clusters.map((cluster) => `cluster ${JSON.stringify(cluster)}`),
  ].sort();
}

const plain = (label: string): string =>
  label
    .replace(/\\[nlr]/g, " ")
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/**
 * What Graphviz makes of `dot`; undefined when it calls it an error. Laid out by neato, which leaves the graph as it was
 * read: the layout of dot takes a node out of the second cluster that names it.
 */
function graphvizFacts(dot: string): { facts: string[]; members: Map<string, Set<string>> } | undefined {
  const run = spawnSync("dot", ["-Kneato", "-Tjson"], { input: dot, encoding: "utf8", timeout: 20_000 });
  if (run.status !== 0 || run.stdout === "" || run.stderr.includes("syntax error")) return undefined;
  const json = JSON.parse(run.stdout) as JsonGraph;
  const objects = json.objects ?? [];
  const byId = new Map(objects.map((object) => [object._gvid, object]));
  const nodes = objects.slice(json._subgraph_cnt);
  const clusters = objects.slice(0, json._subgraph_cnt).filter(({ name }) => name.startsWith("cluster"));
  const nameOf = (id: number): string => byId.get(id)?.name ?? "";
  const edges = (json.edges ?? []).map(({ tail, head, label, dir }) => {
    const kind = dir ?? (json.directed ? "forward" : "none");
    const [from, to] = kind === "back" ? [head, tail] : [tail, head];
    return [nameOf(from), nameOf(to), plain(label ?? ""), kind === "back" ? "forward" : kind] as const;
  });
  return {
    facts: facts(
      nodes.map(({ name, label }) => [
        name,
        label === "\\N" ? name : plain((label ?? "").replaceAll("\\N", name)) || name,
      ]),
      edges,
      clusters.map(({ name, label }) => [name, plain(label ?? "") || name]),
    ),
    members: new Map(clusters.map(({ name, nodes: ids }) => [name, new Set((ids ?? []).map(nameOf))])),
  };
}

function ownFacts(graph: Graph): string[] {
  return facts(
    graph.nodes.map(({ id, label }) => [id, label]),
    graph.edges.map(({ from, to, label, direction }) => [from, to, label ?? "", direction]),
    graph.groups.map(({ id, label }) => [id, label]),
  );
}

/** Nodes whose group is not one of the clusters that Graphviz puts them in. */
function misplaced(graph: Graph, members: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return graph.nodes
    .filter(({ id, group }) => {
      const holding = [...members].filter(([, names]) => names.has(id)).map(([name]) => name);
      return group === undefined ? holding.length > 0 : !holding.includes(group);
    })
    .map(({ id, group }) => `member ${id} in ${String(group)}`);
}

function generated(seed: number): string {
  const random = randomOf(seed);
  const pick = <T>(items: readonly [T, ...T[]]): T => items[Math.floor(random() * items.length)] ?? items[0];
  const ids = [
    "a",
    "b1",
    "_c",
    '"d e"',
    '"f\\"g"',
    "-1.5",
    "42",
    '"node"',
    "größe",
    '"x" + "y"',
    "<<b>h</b>>",
  ] as const;
  const id = (): string => pick(ids) + (random() < 0.15 ? pick([":p", ":n", ":p:sw"]) : "");
  const label = (): string => pick(["one", '"two words"', '"line\\nbreak"', '"\\N!"', "<<i>html</i> text>", '""']);
  const attribute = (): string =>
    pick([`label=${label()}`, "shape=box", "dir=both", "dir=back", "dir=none", "style=dashed", "color=red"]);
  const attributes = (): string =>
    random() < 0.5
      ? ""
      : ` [${Array.from({ length: 1 + Math.floor(random() * 2) }, attribute).join(pick([",", ";", " "]))}]`;
  const directed = random() < 0.7;
  const arrow = directed ? "->" : "--";
  let clusters = 0;
  const subgraph = (depth: number): string =>
    `${pick(["", "subgraph ", `subgraph cluster_${String(clusters++)} `, "subgraph named "])}{ ${body(depth + 1)} }`;
  const end = (depth: number): string => (depth < 3 && random() < 0.2 ? subgraph(depth) : id());
  const statement = (depth: number): string => {
    const roll = random();
    if (roll < 0.25) return id() + attributes();
    if (roll < 0.75) {
      return Array.from({ length: 2 + Math.floor(random() * 2) }, () => end(depth)).join(` ${arrow} `) + attributes();
    }
    if (roll < 0.82) return `${pick(["node", "edge"])} [${attribute()}]`;
    if (roll < 0.87) return `label=${pick(["top", '"a label"'])}`;
    if (roll < 0.92) return pick(["/* a -> z */", "// b -> y\n", "\n# c -> x\n"]);
    return depth < 3 ? subgraph(depth) : id();
  };
  const body = (depth: number): string =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => statement(depth)).join(pick([";\n", "\n", "; "]));
  return `${random() < 0.2 ? "strict " : ""}${directed ? "digraph" : "graph"} ${pick(["", "g", '"my graph"'])} {\n${body(0)}\n}`;
}

const [folder, count = "300"] = process.argv.slice(2);
if (folder === undefined) throw new Error("Usage: node bench/dot.ts <folder> [count]");
const blocks = codeBlocksUnder(folder).filter(({ language }) => ["dot", "graphviz", "gv"].includes(language));
const inputs = [
  ...blocks.map(({ path, line, value }) => ({ name: `${path}:${String(line)}`, dot: value })),
  ...Array.from({ length: Number(count) * 2 }, (_, seed) => ({ name: `seed ${String(seed)}`, dot: generated(seed) })),
];
let [compared, equal] = [0, 0];
for (const { name, dot } of inputs) {
  if (compared === blocks.length + Number(count)) break;
  const expected = graphvizFacts(dot);
  if (!expected) continue;
  const graph = readDot(standalone(dot));
  const own = ownFacts(graph);
  const differences = [
    ...own.filter((fact) => !expected.facts.includes(fact)).map((fact) => `+ ${fact}`),
    ...expected.facts.filter((fact) => !own.includes(fact)).map((fact) => `- ${fact}`),
    ...(own.length === expected.facts.length ? [] : ["counts differ"]),
    ...misplaced(graph, expected.members),
  ];
  compared++;
  if (differences.length === 0) equal++;
  else console.log(`${name}\n${dot}\n${differences.join("\n")}\n`);
}
console.log(`${String(equal)} of ${String(compared)} equal (${String(blocks.length)} blocks of documents)`);
