import { expect, test } from "vitest";
import { readDot } from "../../src/diagrams/dot.ts";
import { kindOf } from "../../src/diagrams/kind.ts";
import { nodeKindOf } from "../../src/knowledge/node-kinds.ts";
import { source } from "./drawn.ts";

test.each([
  ["architecture", 'digraph { "Web app" -> "API gateway" -> "Orders DB" }'],
  [
    "process",
    'digraph { a [label="Validate order"]; b [label="In stock?" shape=diamond]; c [label="Ship parcel"]; a -> b; b -> c [label=yes]; b -> a [label=no] }',
  ],
  ["state", "digraph { CREATED -> ACTIVE -> PAUSED -> ARCHIVED }"],
  [
    "deployment",
    'digraph { subgraph cluster_a { label="Region north"; api } subgraph cluster_b { label="Region south"; db } api -> db }',
  ],
  ["other", "digraph { alpha -> beta -> gamma }"],
])("tells a drawing of kind %s by its words", (kind, text) => {
  expect(readDot(source(text)).kind).toBe(kind);
});

test("says what told it", () => {
  const nodes = new Map(["API", "DB"].map((label) => [label, { id: label, label, span: { start: 0, end: 1 } }]));
  expect(kindOf({ nodes, groups: new Map(), edges: [] }).evidence).toEqual(["2 of 2 nodes name components"]);
});

test.each([
  ["Redis cluster", "cache"],
  ["Session cache (Redis)", "cache"],
  ["OrdersDB", "datastore"],
  ["PostgreSQL server", "datastore"],
  ["order-service", "service"],
  ["User service", "service"],
  ["Mobile users", "client"],
  ["API Gateway + WAF", "edge"],
  ["Load Balancer (nginx)", "load-balancer"],
  ["Message queue", "broker"],
  ["S3 bucket", "blob"],
  ["Payment provider", "external"],
  ["Keycloak", "identity"],
  ["Zebra", "unknown"],
])("%s is of kind %s", (label, kind) => {
  expect(nodeKindOf(label)).toBe(kind);
});
