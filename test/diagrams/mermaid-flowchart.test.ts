import { expect, test } from "vitest";
import { edgesOf, nodesOf, problemsOf, read } from "./reading.ts";

test("chains, lists and labels become edges", () => {
  const graph = read(`flowchart LR
    web & app --> gateway -- "gRPC" --> orders
    orders -->|writes| db; orders -. publishes .-> bus
    orders ==> audit
    orders --- cache
    primary <--> replica`);
  expect(edgesOf(graph)).toEqual([
    "web -> gateway",
    "app -> gateway",
    'gateway -> orders "gRPC"',
    'orders -> db "writes"',
    'orders -> bus "publishes" dashed',
    "orders -> audit thick",
    "orders -- cache",
    "primary <-> replica",
  ]);
  expect(graph.problems).toEqual([]);
});

test.each([
  ["a[Orders]", "rectangle"],
  ["a(Orders)", "rounded"],
  ["a([Orders])", "stadium"],
  ["a[[Orders]]", "subroutine"],
  ["a[(Orders)]", "cylinder"],
  ["a((Orders))", "circle"],
  ["a(((Orders)))", "double-circle"],
  ["a(-Orders-)", "ellipse"],
  ["a{Orders}", "diamond"],
  ["a{{Orders}}", "hexagon"],
  ["a>Orders]", "flag"],
  ["a[/Orders/]", "parallelogram"],
  ["a[\\Orders/]", "parallelogram"],
  ['a@{ shape: cyl, label: "Orders" }', "cylinder"],
  ["a@{ shape: lin-cyl, label: Orders }", "lin-cyl"],
])("%s is drawn as a %s", (node, shape) => {
  expect(nodesOf(read(`graph TD\n${node} --> b`))[0]).toBe(`a "Orders" ${shape}`);
});

test("labels are what a reader sees", () => {
  const labels = read(`graph TD
    a["Order service<br/>(Go #quot;1.22#quot;)"]
    b["\`**Billing**
    service\`"]
    c[fa:fa-database Ledger #35;1]
    d["GET /users/<id> &amp; more"]`).nodes.map((node) => node.label);
  expect(labels).toEqual(['Order service (Go "1.22")', "Billing service", "Ledger #1", "GET /users/<id> & more"]);
});

test("a node belongs to the innermost subgraph that names it first, and a subgraph can be an end", () => {
  const graph = read(`graph TD
    subgraph cloud [Our cloud]
      direction LR
      subgraph "Data plane"
        db[(Postgres)]
      end
      api --> db
    end
    users --> cloud`);
  expect(nodesOf(graph)).toEqual(['db "Postgres" cylinder in subGraph0', 'api "api" in cloud', 'users "users"']);
  expect(graph.groups.map(({ id, label, parent }) => [id, label, parent])).toEqual([
    ["subGraph0", "Data plane", "cloud"],
    ["cloud", "Our cloud", undefined],
  ]);
  expect(edgesOf(graph)).toEqual(["api -> db", "users -> cloud"]);
});

test("front matter, directives, comments, styles and clicks are no nodes", () => {
  const graph = read(`---
title: Payments
---
%%{init: {"theme": "dark"}}%%
graph TD
  %% a --> ghost
  a:::external --> b
  classDef external fill:#fff,stroke:#333;
  style a fill:#f9f
  linkStyle 0 stroke:red
  click a "https://example.org" "Open; now"
  class b store
  a ~~~ b`);
  expect(graph.nodes.map(({ id, classes }) => [id, classes])).toEqual([
    ["a", ["external"]],
    ["b", ["store"]],
  ]);
  expect(edgesOf(graph)).toEqual(["a -> b"]);
});

test("the name of an edge is no node", () => {
  const graph = read("graph TD\na e1@--> b\ne1@{ animate: true }");
  expect(graph.nodes.map((node) => node.id)).toEqual(["a", "b"]);
});

test("dashes and dots inside names are not links", () => {
  expect(edgesOf(read("graph TD\norder-service-->pay.gateway-->v2"))).toEqual([
    "order-service -> pay.gateway",
    "pay.gateway -> v2",
  ]);
});

test("spans point at the node's label and at the whole link", () => {
  const text = "graph TD\n  a --> b\n  b[Billing] --> c";
  const graph = read(text);
  const [first] = graph.edges;
  expect(text.slice(first?.span.start, first?.span.end)).toBe("a --> b");
  const billing = graph.nodes.find((node) => node.id === "b");
  expect(text.slice(billing?.span.start, billing?.span.end)).toBe("b[Billing]");
});

test("decisions make a process, boxes and stores an architecture", () => {
  expect(read("graph TD\na{Paid?} -->|Yes| b\na -->|No| c").kind).toBe("process");
  expect(read("graph TD\nweb --> api --> db[(Orders)]").kind).toBe("architecture");
});

test.each([
  [
    "a[Orders (v2)] --> b",
    "[Orders (v2)]: A bracket or a quote inside the label: put the whole label in double quotes",
  ],
  ['a[Say "hi"] --> b', '[Say "hi"]: A bracket or a quote inside the label: put the whole label in double quotes'],
  ["a -->|GET /{id}| b", "|GET /{id}|: A bracket or a quote inside the label: put the whole label in double quotes"],
  [
    "subgraph Region (eu)\na\nend",
    "subgraph Region (eu): A bracket inside the title: put the whole title in double quotes",
  ],
  ["a[Orders --> b", '[Orders --> b: "[" is not closed: end the label with its closing bracket'],
  ["a -> b", " -> : A link needs two dashes: write -->"],
  ["a --> b c", " c: A line break or a link is missing before this"],
  ["a -->", " -->: The link leads to no node: name one after it"],
  ["subgraph x\na", 'subgraph x: The subgraph is not closed: write "end" after its last line'],
  ["a\nend", 'end: "end" closes no subgraph'],
  ["a\nstyle b fill:red", 'b: "b" is styled but not drawn: Mermaid adds an empty box for it'],
])("%s says what is wrong and how to mend it", (text, problem) => {
  expect(problemsOf(`graph TD\n${text}`)).toEqual([problem]);
});

test("what can be read around a problem is read", () => {
  const graph = read("graph TD\na[Orders (v2)] -> b\n??? (\nb --> c");
  expect(edgesOf(graph)).toEqual(["a -> b", "b -> c"]);
  expect(graph.nodes[0]?.label).toBe("Orders (v2)");
});
