import fc from "fast-check";
import { expect, test } from "vitest";
import { readDocument } from "../../src/extract/document.ts";
import type { Span } from "../../src/model/span.ts";

const piece = fc.constantFrom(
  "| Dataset | Owner | Readers |\n| --- | --- | --- |\n",
  "| Service | Owns data |\n| --- | --- |\n",
  "| Entity | A Service | B Service |\n| --- | --- | --- |\n",
  "| Component | Technology | Instances |\n| --- | --- | --- |\n",
  "| Service | Database |\n| --- | --- |\n",
  "| orders | A, B & C via D / E | * |\n",
  "| `x` | CRU | R |\n",
  "| Redis | [x](y) <br> (z | 1 |\n",
  "- Orders: Redis, written by AuthService\n",
  "1. **Gateway**\n   - Purpose: x\n   - Technology: nginx\n",
  "Only the order service writes the `orders` table. The billing service also writes to the orders table.\n",
  "PostgreSQL runs on a single node. The gateway is a single point of failure.\n",
  "All services share one database.\n",
  "```python\nX = {'a': {'owner': ['B', 'C'], 'storage': 'x'}}\n```\n",
  "> ```yaml\n> a: {owner: b, storage: c}\n> ```\n",
  "# Data ownership\n",
  "\n",
  "&amp; é 🚩 \\| ",
);

/** All spans anywhere in `value`. */
function spansIn(value: unknown): Span[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(spansIn);
  return "start" in value && "end" in value ? [value as Span, ...inner] : inner;
}

test("datasets, components, tables and code never leave the text", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom("\n", "\r\n"), (pieces, lineEnd) => {
      const text = pieces.join("").replaceAll("\n", lineEnd);
      const { datasets, components, tables, codeBlocks } = readDocument("a.md", text);
      for (const { start, end } of spansIn([datasets, components, tables, codeBlocks])) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

test("reads the retention, storage and readers of a dataset", () => {
  const table =
    "| Dataset | Owner | Readers | Storage | Retention |\n| - | - | - | - | - |\n| orders | OrderSvc | API, Admin | PostgreSQL | 7 years |\n";
  const [orders] = readDocument("a.md", table).datasets;
  expect(orders?.readers.map(({ text }) => text)).toEqual(["API", "Admin"]);
  expect([orders?.storage?.text, orders?.retention?.text]).toEqual(["PostgreSQL", "7 years"]);
});

test("a component listed and spoken of under its technology is one in its redundancy", () => {
  const text = "| Component | Technology |\n| - | - |\n| Order store | PostgreSQL |\n\nPostgreSQL has a standby.\n";
  const store = readDocument("a.md", text).components.find(({ name }) => name === "Order store");
  expect(store?.redundancy?.text).toBe("standby");
});

test.each(["the a ", "a-", ", a and ", "the the ", "single ", "a both ", "is a ", "all services ", "1 requests "])(
  "reads a long run of %j in bounded time",
  (run) => {
    const text = `${`${run.repeat(480 / run.length)}. The `.repeat(20)}\n`;
    const begin = performance.now();
    readDocument("a.md", text);
    expect(performance.now() - begin).toBeLessThan(1500);
  },
);

/** Who writes what, as "writer (role) > dataset". */
function writersIn(text: string): string[] {
  return readDocument("a.md", `# Depot\n\n${text}\n`).datasets.flatMap(({ name, writers }) =>
    writers.map((writer) => `${writer.text} (${writer.role}) > ${name}`),
  );
}

test("a program with people in its name is none, and people are no program", () => {
  const text =
    "| Topic | Producer | Consumer |\n| --- | --- | --- |\n| parcels | User interface handlers | Tariff |\n| vans | Task Manager | Tariff |\n| crews | Depot team | Tariff |";
  expect(writersIn(text)).toEqual([
    "User interface handlers (owner) > parcels",
    "Task Manager (owner) > vans",
    "Depot team (team) > crews",
  ]);
});

test("a store that holds the truth is a place, not a program that writes", () => {
  const text =
    "| Data | System of record | Staleness |\n| --- | --- | --- |\n| Tariffs | Tariff DB | 5 s |\n| Parcels | Parcel service | 5 s |";
  expect(writersIn(text)).toEqual(["Tariff DB (place) > Tariffs", "Parcel service (owner) > Parcels"]);
});

test.each([
  "## Service responsibility matrix\n\n| Service | Owns | Data store |\n| --- | --- | --- |\n| Gateway | Routing, quotas | Redis |",
  "## Data\n\n| Service | Owns | Must not own |\n| --- | --- | --- |\n| Gateway | Routing, quotas | Parcels |",
  "## Data\n\n| Service | Write authority |\n| --- | --- |\n| Gateway | Exclusive permissions and rules |",
  "- **depot-prod**: owned by @vans.\n- **depot-test**: owned by @vans.",
  "- `hand`: written by the courier by hand.\n- `machine`: written by Scribe.",
  "Both couriers and robots write to the same schema, so that reports agree.",
  "| Environment | Master | Data |\n| --- | --- | --- |\n| Production | 3x c4.large | 6x r5.large |",
  "| Component | Owns | Storage |\n| --- | --- | --- |\n| Workers | no data | none |",
])("names no writer of data: %s", (text) => {
  expect(writersIn(text).filter((fact) => !fact.includes("(team)"))).toEqual([]);
});

test("an arrow out of a queue, one at a frame and one that sets something off do not write what they point at", () => {
  const drawn = (arrow: string): unknown =>
    readDocument(
      "a.md",
      `# Depot\n\n\`\`\`mermaid\nflowchart LR\n  svc[Parcel service] --> db[(Parcel DB)]\n  q[[Kafka]] --> svc\n  ${arrow}\n\`\`\`\n`,
    ).architecture.edges.filter(({ access }) => access !== undefined).length;
  expect(drawn("svc -->|writes parcels| db")).toBe(1);
  expect(drawn("q -->|update labels| svc")).toBe(0);
  expect(drawn("svc -->|drives label update| db")).toBe(0);
  expect(drawn("svc -->|persistent WebSocket| db")).toBe(0);
});
