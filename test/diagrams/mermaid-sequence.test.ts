import { expect, test } from "vitest";
import { edgesOf, nodesOf, problemsOf, read } from "./reading.ts";

test("participants, aliases, boxes and messages", () => {
  const graph = read(`sequenceDiagram
    autonumber
    actor U as Customer
    box Aqua Our cloud
      participant API as API Gateway
      participant Orders@{ "type": "database" } as Order store
    end
    U->>+API: POST /orders; activate API
    API-->>-U: 202 # accepted
    API-)Bus: OrderPlaced
    Bus--xMail-Service: gives up
    API<<->>Orders: sync`);
  expect(nodesOf(graph)).toEqual([
    'U "Customer" actor',
    'API "API Gateway" participant in box0',
    'Orders "Order store" database in box0',
    'Bus "Bus" participant',
    'Mail-Service "Mail-Service" participant',
  ]);
  expect(edgesOf(graph)).toEqual([
    'U -> API "POST /orders"',
    'API -> U "202" dashed',
    'API -> Bus "OrderPlaced" async',
    'Bus -> Mail-Service "gives up" dashed',
    'API <-> Orders "sync"',
  ]);
  expect(graph.groups[0]?.label).toBe("Our cloud");
  expect(graph.kind).toBe("sequence");
  expect(graph.problems).toEqual([]);
});

test("fragments span their messages, and notes say whom they are about", () => {
  const text = `sequenceDiagram
    alt paid
      A->>B: ship
    else not paid
      A->>B: cancel
    end
    loop every hour
      A->>C: poll
    end
    Note over A,B: Two replicas each
    create participant D
    A->>D: start
    destroy D
    D-xA: bye`;
  const graph = read(text);
  const within = graph.fragments?.map(({ kind, label, span }) => [
    kind,
    label,
    graph.edges.filter((edge) => span.start <= edge.span.start && edge.span.end <= span.end).map((edge) => edge.label),
  ]);
  expect(within).toEqual([
    ["alt", "paid", ["ship"]],
    ["else", "not paid", ["cancel"]],
    ["loop", "every hour", ["poll"]],
  ]);
  expect(graph.notes?.map(({ about, text: words }) => [about, words])).toEqual([[["A", "B"], "Two replicas each"]]);
  expect(graph.nodes.map((node) => node.id)).toEqual(["A", "B", "C", "D"]);
});

test("an arrow head on the left turns the message round", () => {
  expect(edgesOf(read("sequenceDiagram\nA \\\\- B: reads"))).toEqual(['B -> A "reads"']);
});

test.each([
  ["A is called", "A is called: This is no message, participant or block of a sequence diagram"],
  ["loop x\nA->>B: y", 'loo: This block is not closed: write "end" after its last line'],
  ["A->>B: y\nend", 'end: "end" closes no block'],
])("%s says what is wrong", (text, problem) => {
  expect(problemsOf(`sequenceDiagram\n${text}`)).toEqual([problem]);
});
