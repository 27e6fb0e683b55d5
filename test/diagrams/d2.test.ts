import { expect, test } from "vitest";
import { readD2 } from "../../src/diagrams/d2.ts";
import { edgesOf, nodesOf, source } from "./drawn.ts";

const read = (text: string) => readD2(source(text));

test("reads chains, labels, containers and paths into them", () => {
  const graph = read(`
# the way in
direction: right
user: Shopper {shape: person}
shop: {
  label: Web shop
  api -> db: SQL {style.stroke-dash: 3}
  db: Orders {shape: cylinder; tooltip: PostgreSQL}
  _.user -> api
}
user -> shop.api -> mail: calls
mail <- audit; audit <-> shop`);
  expect(nodesOf(graph)).toEqual(["user: Shopper", "shop.api: api", "shop.db: Orders", "mail", "audit"]);
  expect(edgesOf(graph)).toEqual([
    "shop.api -> shop.db: SQL (dashed)",
    "user -> shop.api",
    "user -> shop.api: calls",
    "shop.api -> mail: calls",
    "audit -> mail",
    "audit <-> shop",
  ]);
  expect(graph.groups.map(({ id, label }) => [id, label])).toEqual([["shop", "Web shop"]]);
});

test("reads quoted keys, block text, names with dashes and keys in any case", () => {
  const graph = read(`
"load.balancer" -> api-server
notes: |md
  a -> b is prose
| {near: top-center}
DB.shape: cylinder
api-server -- db`);
  expect(nodesOf(graph)).toEqual(["load.balancer", "api-server", "DB"]);
  expect(edgesOf(graph)).toEqual(["load.balancer -> api-server", "api-server -- DB"]);
  expect(graph.nodes.map(({ shape }) => shape)).toEqual([undefined, undefined, "cylinder"]);
});

test("takes the shape of a class", () => {
  const graph = read("classes: {\n  store: {shape: cylinder}\n}\norders: {class: store}\nweb -> orders");
  expect(graph.nodes.map(({ id, shape }) => [id, shape])).toEqual([
    ["orders", "cylinder"],
    ["web", undefined],
  ]);
});

test.each([
  ["sequence", "shape: sequence_diagram\na -> b: call"],
  ["entity-relation", "orders: {\n  shape: sql_table\n  id: int\n}"],
])("knows a drawing of kind %s", (kind, text) => {
  expect(read(text).kind).toBe(kind);
});

test("says which brace is wrong", () => {
  const text = "a: {\n  b -> c\n";
  const [problem] = read(text).problems;
  expect(problem?.message).toBe("This brace has no counterpart");
  expect(text.slice(problem?.span.start, problem?.span.end)).toBe("{");
});

test("stops at more statements than a diagram has, and says where", () => {
  const graph = readD2(source("a\n".repeat(60_000)));
  expect(graph.problems.map(({ message }) => message)).toEqual(["From here on there is too much to be read"]);
});
