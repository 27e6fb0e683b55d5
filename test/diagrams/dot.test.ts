import { expect, test } from "vitest";
import { readDot } from "../../src/diagrams/dot.ts";
import { edgesOf, nodesOf, source } from "./drawn.ts";

const read = (text: string) => readDot(source(text));

test("reads nodes, chains of edges and labels", () => {
  const graph = read('digraph { gw [label="API\\nGateway" shape=box]; web -> gw -> db [label=SQL] }');
  expect(nodesOf(graph)).toEqual(["gw: API Gateway", "web", "db"]);
  expect(edgesOf(graph)).toEqual(["web -> gw: SQL", "gw -> db: SQL"]);
});

test("reads what Graphviz reads: ports, joined strings, HTML, comments, groups of ends", () => {
  const graph = read(`
    // ways in
    strict digraph "system" {
      a:out:e -> {"b" c} /* fan-out */ ; "long" + " name" [label=<<b>Long</b>>];
      a -> b
    }`);
  expect(nodesOf(graph)).toEqual(["a", "b", "c", "long name: Long"]);
  expect(edgesOf(graph)).toEqual(["a -> b", "a -> c"]);
  expect(graph.problems).toEqual([]);
});

test("a cluster holds the nodes it names and shows its label", () => {
  const graph = read('digraph { subgraph cluster_eu { label="EU region"; orders -> db } lb -> orders }');
  expect(graph.groups.map(({ id, label }) => [id, label])).toEqual([["cluster_eu", "EU region"]]);
  expect(graph.nodes.map(({ id, group }) => [id, group])).toEqual([
    ["orders", "cluster_eu"],
    ["db", "cluster_eu"],
    ["lb", undefined],
  ]);
});

test("the arrow's direction is the drawn one", () => {
  expect(edgesOf(read("digraph { a -> b [dir=back]; a -> c [dir=both]; a -> d [style=dashed] }"))).toEqual([
    "b -> a",
    "a <-> c",
    "a -> d (dashed)",
  ]);
  expect(edgesOf(read("graph { a -- b }"))).toEqual(["a -- b"]);
});

test("says where it is wrong and reads on", () => {
  const text = "digraph { a -> ; b -> c";
  const graph = read(text);
  expect(graph.problems.map(({ message, span }) => [text.slice(span.start, span.end), message])).toEqual([
    [";", "An edge has no end; name a node after the arrow"],
    ["", "The graph is not closed; add `}`"],
  ]);
  expect(edgesOf(graph)).toEqual(["b -> c"]);
});

test("a product of nodes that nobody looks at is cut, and said to be", () => {
  const many = (name: string): string => Array.from({ length: 300 }, (_, at) => `${name}${String(at)}`).join(" ");
  const graph = readDot(source(`digraph { {${many("a")}} -> {${many("b")}} }`));
  expect(graph.edges).toHaveLength(20_000);
  expect(graph.problems.map(({ message }) => message)).toEqual(["More than 20000 edges: the rest is not read"]);
});

test("a node is in all subgraphs around it, however often they are opened", () => {
  const graph = readDot(source("digraph { subgraph a { subgraph b { x } y } subgraph a { z } q -> subgraph a {} }"));
  expect(graph.edges.map(({ from, to }) => `${from} ${to}`)).toEqual(["q x", "q y", "q z"]);
});
