import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import singlePointOfFailure from "../../rules/topology/single-point-of-failure.ts";
import { readDocument } from "../../src/extract/document.ts";
import type { Architecture } from "../../src/model/architecture.ts";

const opening =
  "# Order system\n\nShoppers place orders; the shop promises 99.95 % availability.\n\n## Architecture\n\n";
const lines = [
  "shopper[Shopper] --> lb[ALB]",
  "lb --> orders[Order service]",
  "lb --> stock[Stock service]",
  "orders --> db[(PostgreSQL)]",
  "stock --> db",
];
const drawn = (drawing: readonly string[], more = ""): string =>
  `${opening}\`\`\`mermaid\nflowchart LR\n${drawing.join("\n")}\n\`\`\`\n\n${more}\n`;

const read = (text: string): Architecture => readDocument("design.md", text).architecture;
const edgesOf = ({ nodes, edges }: Architecture): string[] =>
  edges.map(({ from, to, access, async }) =>
    [nodes[from]?.name, "->", nodes[to]?.name, access, async ? "async" : undefined].filter(Boolean).join(" "),
  );
function subjects(text: string): (string | undefined)[] {
  const doc = readDocument("design.md", text, { kind: "design" });
  const options = singlePointOfFailure.options().parse({});
  if (!("check" in singlePointOfFailure)) return [];
  return [...singlePointOfFailure.check({ doc, options })].map(({ subject }) => subject);
}

describe("the names of one component", () => {
  test("meet in one node: spellings, aliases of the diagram, the technology of an only instance", () => {
    const { nodes } = read(
      drawn(
        ["web[Web client] --> os[OrderSvc]", "os --> odb[(Orders DB - PostgreSQL)]"],
        "The order service takes orders. PostgreSQL runs as a primary with a standby.\n",
      ),
    );
    expect(nodes.map(({ name }) => name)).toEqual(["Web client", "OrderSvc", "Orders DB - PostgreSQL"]);
    expect(nodes[2]?.redundancy.map(({ reason }) => reason)).toContain("words");
  });

  test("stay apart where one diagram draws both", () => {
    const { nodes } = read(drawn(["c[Client] --> a[Order API]", "a --> b[Order service]", "b --> db[(MySQL)]"]));
    expect(nodes.map(({ name }) => name)).toEqual(["Client", "Order API", "Order service", "MySQL"]);
  });
});

test("sentences draw edges between components that the document knows", () => {
  const { nodes, edges } = read(
    drawn(lines, "The order service calls the stock service over gRPC. The stock service writes counts to PostgreSQL."),
  );
  expect(edgesOf({ nodes, edges, entries: [], stores: [] })).toEqual([
    "Shopper -> ALB",
    "ALB -> Order service",
    "ALB -> Stock service",
    "Order service -> PostgreSQL",
    "Order service -> Stock service",
    "Stock service -> PostgreSQL write",
  ]);
});

describe("a single point of failure", () => {
  test("is found in a diagram, and stays under other names, orders and syntaxes", () => {
    expect(subjects(drawn(lines))).toEqual(["PostgreSQL"]);
    expect(subjects(drawn(lines.toReversed()))).toEqual(["PostgreSQL"]);
    expect(subjects(drawn(lines).replaceAll("Stock service", "Warehouse service"))).toEqual(["PostgreSQL"]);
    const dot = 'digraph { Shopper -> ALB -> { "Order service" "Stock service" } -> PostgreSQL }';
    expect(subjects(`${opening}\`\`\`dot\n${dot}\n\`\`\`\n`)).toEqual(["PostgreSQL"]);
  });

  test.each([
    ["a count", "(PostgreSQL)", "(PostgreSQL ×3)"],
    ["a cluster", "(PostgreSQL)", "(PostgreSQL cluster)"],
    ["a managed service", "(PostgreSQL)", "(DynamoDB)"],
    ["a second instance", "stock --> db", "stock --> db2[(PostgreSQL replica)]"],
    ["a sentence on failover", "", "PostgreSQL fails over to a standby within a minute."],
    [
      "a row of failures",
      "",
      "## Failure scenarios\n\n| Failure | Mitigation |\n| - | - |\n| PostgreSQL is lost | Restored within an hour |\n",
    ],
    ["an accepted loss", "", "PostgreSQL is a single point of failure; we accept it for the first year."],
    ["code", "", "```yaml\npostgresql:\n  replicas: 3\n```"],
  ])("goes with %s", (_, before, after) => {
    const text = before === "" ? drawn(lines, after) : drawn(lines.join("\n").replace(before, after).split("\n"));
    expect(subjects(text)).toEqual([]);
  });
});

test("no diagram makes it throw, and its places stand inside the text", () => {
  const word = fc.constantFrom(
    "A",
    "B[DB 1]",
    "C[(Redis)]",
    "Kafka",
    "-->",
    "---",
    "subgraph x",
    "end",
    "|writes|",
    "\n",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.constantFrom("mermaid", "dot", "d2", ""), (words, language) => {
      const text = `# A\n\nRedis calls Kafka.\n\n\`\`\`${language}\nflowchart LR\n${words.join(" ")}\n\`\`\`\n`;
      const { nodes, edges } = read(text);
      for (const { span } of [...edges, ...nodes.flatMap(({ places }) => places)]) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
      for (const { from, to } of edges) expect(nodes[from] && nodes[to]).toBeDefined();
    }),
    { numRuns: 200 },
  );
});
