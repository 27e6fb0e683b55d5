import { expect, test } from "vitest";
import { readAscii } from "../../src/diagrams/ascii.ts";
import { labelledEdgesOf, source } from "./drawn.ts";

const read = (text: string) => readAscii(source(text));
const edges = (text: string) => labelledEdgesOf(read(text));
const labels = (text: string) => read(text).nodes.map(({ label }) => label);

test("an arrow between two boxes is no wall of either, however the walls waver", () => {
  expect(
    edges(`
┌──────────────┐  ┌─────────────┐  ┌──────────────┐
│ Page renderer │← │ Fare engine │← │ Seat planner │
│ (server side) │  │ (stateless  │  │ (per flight) │
└──────────────┘  │  workers)   │  └──────────────┘
                   └─────────────┘
`),
  ).toEqual([
    "Fare engine (stateless workers) -> Page renderer (server side)",
    "Seat planner (per flight) -> Fare engine (stateless workers)",
  ]);
});

test("a box that a too long row before it pushes aside keeps its lower corner", () => {
  expect(
    labels(`
  +----------+     +------------+
  |  Tariffs  |     | Meter feed |
  |  (yearly) |     | (hourly)   |
  |  (draft)  |     +------------+
  +----------+            |
                          v
                    +------------+
                    | Billing    |
                    +------------+
`),
  ).toEqual(["Tariffs (yearly) (draft)", "Meter feed (hourly)", "Billing"]);
});

test("two boxes right on top of each other stay two", () => {
  expect(labels("+-------+\n| Draft |\n+-------+\n+-------+\n| Final |\n+-------+\n")).toEqual(["Draft", "Final"]);
});

test("reads the title in the top wall of a box drawn with pluses", () => {
  const graph = read(`
+-----Warehouse east------------------+
|                                     |
|  +---Robots---+     +---Racks---+   |
|  | 12 units   +---->| 40 bays   |   |
|  +------------+     +-----------+   |
+-------------------------------------+
`);
  expect(labelledEdgesOf(graph)).toEqual(["Robots -> Racks"]);
  expect(graph.groups.map(({ label }) => label)).toEqual(["Warehouse east"]);
});

test("a head in a plain top wall is no title", () => {
  expect(edges("+------+\n| Shop |\n+--+---+\n   |\n+--v---+\n| Till |\n+------+\n")).toEqual(["Shop -> Till"]);
});

test("a frame without a name is an end of lines all the same", () => {
  const graph = read(`
┌────────┐     ┌──────────────────┐     ┌────────┐
│ Client ├────►│ ┌─────┐  ┌─────┐ ├────►│ Ledger │
└────────┘     │ │ A-1 │  │ A-2 │ │     └────────┘
               │ └─────┘  └─────┘ │
               └──────────────────┘
`);
  expect(labelledEdgesOf(graph)).toEqual([" -> Ledger", "Client -> "]);
  expect(graph.nodes.filter(({ group }) => group === graph.groups[0]?.id).map(({ label }) => label)).toEqual([
    "A-1",
    "A-2",
  ]);
});

test("calls a box by its sign where it holds no words", () => {
  expect(edges("┌──────┐   ┌─────┐\n│ Feed │──►│ ??? │\n└──────┘   └─────┘\n")).toEqual(["Feed -> ???"]);
});

test("lines drawn over a wall pass it, also a column aside of the crossing", () => {
  expect(
    edges(`
┌──────────────────────┐
│ Office               │
│  ┌─────┐   ┌───────┐ │
│  │ Pos │   │ Audit │ │
│  └──┬──┘   └───┬───┘ │
└─────│──────────┼─────┘
      │           │
┌─────▼───────────▼────┐
│ Gateway              │
└──────────────────────┘
`),
  ).toEqual(["Audit -> Gateway", "Pos -> Gateway"]);
});

test("of two lines between plain boxes each has its own head", () => {
  expect(
    edges(`
+---+----^---+
|  IDLE      |
+---+----^---+
    |    |
    |    |
+---v----+---+
|  BUSY      |
+------------+
`),
  ).toEqual(["BUSY -> IDLE", "IDLE -> BUSY"]);
});

test("words named like a box are that box, whatever remark its name carries", () => {
  expect(
    edges(`
┌───────────┐
│   IDLE    │
│  (empty)  │
└─────┬─────┘
      │ parcel arrives
      ▼
┌───────────┐
│  SORTING  │
└─────┬─────┘
      │
      ├─ OK → IDLE
      └─ Failed → STOPPED
`),
  ).toEqual(["IDLE (empty) -> SORTING", "SORTING -> IDLE (empty): OK", "SORTING -> STOPPED: Failed"]);
});

test("a line down to the wall of the box around it leads nowhere", () => {
  expect(
    edges(`
┌───────────────────┐
│      Counter      │
│  ┌─────────────┐  │
│  │ Till        │  │
│  └──────┬──────┘  │
│         │         │
├─────────┼─────────┤
│      Back office  │
│  ┌─────────────┐  │
│  │ Ledger      │  │
│  └─────────────┘  │
└───────────────────┘
`),
  ).toEqual([]);
});
