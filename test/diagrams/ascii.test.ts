import { expect, test } from "vitest";
import { readAscii } from "../../src/diagrams/ascii.ts";
import { labelledEdgesOf, source } from "./drawn.ts";

const read = (text: string) => readAscii(source(text));
const edges = (text: string) => labelledEdgesOf(read(text));

test("reads boxes under one another and beside one another", () => {
  expect(
    edges(`
┌───────────┐
│  Browser  │
└─────┬─────┘
      │
┌─────▼─────┐     ╔═════════╗
│  Gateway  │────▶║ Ledger  ║
└───────────┘     ╚═════════╝
`),
  ).toEqual(["Browser -> Gateway", "Gateway -> Ledger"]);
});

test("joins siblings through a bus, and takes remarks beside boxes for remarks", () => {
  const graph = read(`
┌────────┐   ┌────────┐   ┌────────┐
│ Web-1  │   │ Web-2  │   │ Web-3  │  <- no state here
└───┬────┘   └───┬────┘   └───┬────┘
    │            │            │
    └────────────┼────────────┘
                 ▼
            ┌─────────┐
            │  Cache  │  <- sessions
            └────┬────┘
                 ▼
            ┌─────────┐
            │  MySQL  │  <- truth
            └─────────┘
`);
  expect(labelledEdgesOf(graph)).toEqual(["Cache -> MySQL", "Web-1 -> Cache", "Web-2 -> Cache", "Web-3 -> Cache"]);
  expect(graph.nodes.map(({ label }) => label).sort()).toEqual(["Cache", "MySQL", "Web-1", "Web-2", "Web-3"]);
});

test("reads a ladder of words without boxes", () => {
  const graph = read(`
Balancer
    ↓
  ┌─────┬─────┐
  ↓     ↓     ↓
Worker Worker Worker
  ↓     ↓     ↓
  └─────┴──┬──┘
           ↓
        Storage
`);
  expect(labelledEdgesOf(graph)).toEqual([
    "Balancer -> Worker",
    "Balancer -> Worker",
    "Balancer -> Worker",
    "Worker -> Storage",
    "Worker -> Storage",
    "Worker -> Storage",
  ]);
  expect(graph.nodes).toHaveLength(5);
});

test("reads lists with arrows between the lines, and arrows in a line", () => {
  expect(edges("Callers\n  ↓\nBalancer\n  ↓\nNodes (no state)\n")).toEqual([
    "Balancer -> Nodes (no state)",
    "Callers -> Balancer",
  ]);
  expect(edges("Caller → Balancer → Nodes → Store\n                       ↓\n                  Cache tier\n")).toEqual([
    "Balancer -> Nodes",
    "Caller -> Balancer",
    "Nodes -> Cache tier",
    "Nodes -> Store",
  ]);
});

test("reads pluses, hyphens and bars, labels on lines, and both directions", () => {
  expect(
    edges(`
+--------+           +--------+
|  App   +---------->|   DB   |
+---+----+           +---+----+
    |                    ^
    | publish            |
    v                    |
+--------+           +---+----+
| Queue  |<--------->|  Tail  |
+--------+           +--------+
`),
  ).toEqual(["App -> DB", "App -> Queue", "Queue <-> Tail", "Tail -> DB"]);
});

test("words in a line are its label", () => {
  expect(edges("┌───┐            ┌───┐\n│ A │───reads───▶│ B │\n└───┘            └───┘\n")).toEqual(["A -> B: reads"]);
});

test("lines that cross without a joint stay apart", () => {
  expect(
    edges(`
        ┌─────┐
        │ Top │
        └──┬──┘
┌──────┐   │   ┌───────┐
│ Left │───┼──▶│ Right │
└──────┘   │   └───────┘
        ┌──▼──┐
        │ Low │
        └─────┘
`),
  ).toEqual(["Left -> Right", "Top -> Low"]);
});

test("a box around boxes is a group, and lines go through its wall", () => {
  const graph = read(`
┌───────────────────────┐
│ Region north          │
│  ┌─────┐   ┌───────┐  │
│  │ Api ├──►│ Cache │──│──► Archive
│  └─────┘   └───────┘  │
└───────────────────────┘
`);
  expect(labelledEdgesOf(graph)).toEqual(["Api -> Cache", "Cache -> Archive"]);
  expect(graph.groups.map(({ label }) => label)).toEqual(["Region north"]);
  expect(graph.nodes.map(({ label, group }) => [label, group])).toEqual([
    ["Api", "region-north"],
    ["Cache", "region-north"],
    ["Archive", undefined],
  ]);
});

test("reads a picture whose characters were encoded twice", () => {
  const drawn = "┌───────┐\n│ Shop  │\n└───┬───┘\n    ▼\n┌───────┐\n│ Bank  │\n└───────┘\n";
  const twice = new TextDecoder("windows-1252").decode(new TextEncoder().encode(drawn));
  expect(edges(twice)).toEqual(["Shop -> Bank"]);
  expect(edges(twice.replaceAll("\u0090", ""))).toEqual(["Shop -> Bank"]);
});

test("counts wide characters by the columns they take", () => {
  expect(edges("┌──────────┐\n│ 决済 API │──▶ 台帳\n└──────────┘\n")).toEqual(["决済 API -> 台帳"]);
});

test("a sequence's messages go from lifeline to lifeline", () => {
  const graph = read(`
Client        Server        Store
  |              |            |
  |--- order --->|            |
  |              |--- put --->|
  |              |<-- ok -----|
  |<-- done -----|            |
`);
  expect(graph.kind).toBe("sequence");
  expect(labelledEdgesOf(graph)).toEqual([
    "Client -> Server: order",
    "Server -> Client: done",
    "Server -> Store: put",
    "Store -> Server: ok",
  ]);
});

test("a stack of layers and a listing of folders are no architecture", () => {
  const layers = "┌────────┐\n│ Views  │ (UI)\n├────────┤\n│ Domain │\n├────────┤\n│ Store  │\n└────────┘\n";
  expect(read(layers).kind).toBe("other");
  expect(read("src\n├── model\n│   └── span.ts\n└── index.ts\n").kind).toBe("tree");
});

test("reads a flow whose lines begin with arrows, and no list of remarks with arrows for bullets", () => {
  expect(edges("shopper\n→ gateway\n→ order service\n→ orders database\n")).toEqual([
    "gateway -> order service",
    "order service -> orders database",
    "shopper -> gateway",
  ]);
  expect(edges("Use cases:\n→ airport pickup\n→ warehouse entry\n→ surge pricing\n")).toEqual([]);
});

test("takes words beside an upright line for its remark, arrows in them included", () => {
  expect(
    edges(`
Upstream service
    │ git tag → build → registry
    ▼
Consumers
`),
  ).toEqual(["Upstream service -> Consumers"]);
});

test("takes bars around a value for no line", () => {
  expect(
    edges(`
┌──────────────┐
│  Distance    │
├──────────────┤
│ formula:     │
│  0.2 × |age| │
│  0.3 × |key| │
│              │
│ top 100      │
└──────┬───────┘
       ▼
┌──────────────┐
│  Ranking     │
└──────────────┘
`),
  ).toEqual(["Distance -> Ranking"]);
});

test("names each branch of a fan by the words in its way", () => {
  expect(
    edges(`
┌─────────┐
│  Queue  │
└─────────┘
   │
   ├─── worker 1 ──▶ Low resolution
   └─── worker 2 ──▶ High resolution
`),
  ).toEqual(["Queue -> High resolution: worker 2", "Queue -> Low resolution: worker 1"]);
});

test("goes on from the words above where a row begins with an arrow", () => {
  expect(
    edges(`
Shopper --> Load balancer --> API 1
                          --> API 2
`),
  ).toEqual(["Load balancer -> API 1", "Load balancer -> API 2", "Shopper -> Load balancer"]);
  expect(
    edges(`
Gateway
   |
   +--> Write path
   |       -> Order service -> Orders database
   |       -> Outbox
   +--> Read path
           -> Catalogue
`),
  ).toEqual([
    "Gateway -> Read path",
    "Gateway -> Write path",
    "Order service -> Orders database",
    "Read path -> Catalogue",
    "Write path -> Order service",
    "Write path -> Outbox",
  ]);
});

test("takes arrows inside brackets for a range, and arrows as bullets for a list", () => {
  expect(
    edges("\nWindow: [start ─────► end]\n\n┌─────┐     ┌──────┐\n│ API │ ──► │ Log  │\n└─────┘     └──────┘\n"),
  ).toEqual(["API -> Log"]);
  expect(edges("\n  1. Politeness\n     → one request a second\n     → back off on errors\n")).toEqual([]);
});

test("forgives a row that is pushed aside by long words", () => {
  expect(
    edges(`
+--------------+     +---------------+
| Courier app  |---->| Scan gateway  |
| (configurable)|     |               |
+--------------+     +---------------+
`),
  ).toEqual(["Courier app (configurable) -> Scan gateway"]);
});

test("follows lifelines behind the words of messages", () => {
  expect(
    edges(`
┌────────┐     ┌────────┐
│  Till  │     │ Ledger │
└───┬────┘     └───┬────┘
    │              │
    │ authorization code grant
    │ (PKCE)       │
    │─────────────>│
    │              │
    │<─────────────│
`),
  ).toEqual(["Ledger -> Till", "Till -> Ledger"]);
});

test("draws nothing through a box that lacks a wall", () => {
  expect(
    edges(`
┌──────────┐            │
│  Viewer  │            │
└────┬─────┘            │
     │      ┌───────────┼──────┐
     └──────┤   SHOP    ├──────┘
            └─────┬─────┘
            ┌─────▼─────┐
            │  MongoDB  │
            └───────────┘
`),
  ).toEqual([]);
});

test("a message drawn with joints goes from lifeline to lifeline, and arrows at both sides of one stay apart", () => {
  const graph = read(`
┌──────┐    ┌───────┐    ┌───────┐
│ Till │    │ Edge  │    │ Bank  │
└──┬───┘    └───┬───┘    └───┬───┘
   ├───────────►│            │
   │            ├───────────►│
   │◄───────────│◄───────────│
   ├────────────┴────────────┤
   │        receipt          │
   ├─────────────────────────┤
`);
  expect(graph.kind).toBe("sequence");
  expect(labelledEdgesOf(graph)).toEqual(["Bank -> Edge", "Edge -> Bank", "Edge -> Till", "Till -> Edge"]);
});

test("a lifeline goes on behind a box that stands on it, and where it shifts by a column", () => {
  expect(
    edges(`
  Phone         Hub          Lamp
    │            │             │
    │───────────►│             │
    │      ┌─────┴─────┐       │
    │      │ schedule  │       │
    │      └─────┬─────┘       │
    │            │────────────►│
    │ switch on light         │
    │◄─────────────────────────│
`),
  ).toEqual(["Hub -> Lamp", "Lamp -> Phone", "Phone -> Hub"]);
});

test("boxes that share a line without heads are joined with the box at its other side, not with one another", () => {
  expect(
    edges(`
┌───────┐   ┌───────┐   ┌───────┐
│ Alpha │   │ Beta  │   │ Gamma │
└───┬───┘   └───┬───┘   └───┬───┘
    └───────────┼───────────┘
                │
           ┌────┴────┐
           │ Ledger  │
           └─────────┘
`),
  ).toEqual(["Alpha -- Ledger", "Beta -- Ledger", "Gamma -- Ledger"]);
  expect(
    edges(
      "\n┌─────┐   ┌─────┐   ┌─────┐\n│ One │   │ Two │   │ Ten │\n└──┬──┘   └──┬──┘   └──┬──┘\n   └─────────┴─────────┘\n",
    ),
  ).toEqual([]);
});

test("an arrow that points at nothing joins nothing, and two that leave for the same side have no common source", () => {
  expect(
    edges(`
┌─────────┐        ┌─────────┐
│ Emitter │        │ Worker  │
└────┬────┘        └────┬────┘
     ├──────────────────┘
     ▼

`),
  ).toEqual([]);
  expect(
    edges(`
    ┌───────────────┐
    ▼               ▼
┌───────┐       ┌───────┐
│ Read  │       │ Write │
└───────┘       └───────┘
`),
  ).toEqual([]);
});

test("a line through the walls of frames begins at the box inside them, askew or not", () => {
  expect(
    edges(`
┌───────────────────────────┐
│ Platform                  │
│ ┌───────────────────────┐ │
│ │ Runtime               │ │
│ │ ┌───────┐  ┌────────┐ │ │
│ │ │ Queue │  │ Mailer │ │ │
│ │ └───┬───┘  └───┬────┘ │ │
│ └─────┼───────────┼─────┘ │
└───────┼───────────┼───────┘
        ▼           ▼
    ┌──────┐   ┌─────────┐
    │ Disk │   │  Relay  │
    └──────┘   └─────────┘
`),
  ).toEqual(["Mailer -> Relay", "Queue -> Disk"]);
});

test("reads boxes whose walls are dashes and blanks in turn, corners on blanks included", () => {
  const graph = read(`
┌ ─ ─ ─ ─ ─ ─ ─ ┐     ┌ ─ ─ ─ ─ ─ ─ ─
     Intake           │    Archive    │
│               │─────▶
                      │               │
│               │
 ─ ─ ─ ─ ─ ─ ─ ─       ─ ─ ─ ─ ─ ─ ─ ┘
`);
  expect(graph.nodes.map(({ label }) => label)).toContain("Intake");
});

test("words where a line turns, or between it and its head, are its label", () => {
  expect(
    edges(`
┌────────┐          ┌────────┐
│ Parser │──────┐   │ Sender │
└────────┘      │   └────────┘
              writes
              rows
                │
           ┌────▼────┐
           │  Store  │
           └─────────┘
`),
  ).toEqual(["Parser -> Store: writes rows"]);
  expect(edges("\n+-------+\n|  Ops  |\n+-------+\n    |\n deploys\n    v\n+-------+\n| Fleet |\n+-------+\n")).toEqual(
    ["Ops -> Fleet: deploys"],
  );
});

test("captions below boxes are no components", () => {
  expect(
    edges(`
┌────────┐    ┌─────────┐
│  Edge  │───►│ Replica │
└────────┘    └────┬────┘
                   │
              Reads spread
`),
  ).toEqual(["Edge -> Replica"]);
});

test("things stacked in one frame are told apart by the row of the line", () => {
  expect(
    edges(`
┌───────────┐        ┌───────────┐
│ App       │        │ App       │
├───────────┤        ├───────────┤
│ Postgres  │─sync──►│ Standby   │
└───────────┘        └───────────┘
`),
  ).toEqual(["Postgres -> Standby: sync"]);
});

test("arrows in brackets and in numbered remarks are prose, arrows to the left in a flow are not", () => {
  expect(edges("Route (north → south):\n  shopper → gateway → orders\n")).toEqual([
    "gateway -> orders",
    "shopper -> gateway",
  ]);
  expect(edges("web → core → data\n\n1. Slow start: many steps → late results\n")).toEqual([
    "core -> data",
    "web -> core",
  ]);
  expect(edges("\nhttp adapter → domain ← store adapter\n      ↓\n   metrics\n")).toEqual([
    "http adapter -> domain",
    "http adapter -> metrics",
    "store adapter -> domain",
  ]);
});

test("reads a head that fills the gap between two boxes, a bent plain arrow, and a numbered step of two rows", () => {
  expect(edges("\n┌──────┐ ┌──────┐\n│ Left │◀│ Right│\n└──────┘ └──────┘\n")).toEqual(["Right -> Left"]);
  expect(
    edges(`
 Producer ─┐
           v
        Broker <┐
                │
        Replay ─┘
`),
  ).toContain("Producer -> Broker");
  expect(
    edges(`
1. Client uploads
   │
   ▼
2. Server publishes
   to the exchange
   │
   ▼
3. Worker stores
`),
  ).toEqual([
    "1. Client uploads -> 2. Server publishes to the exchange",
    "2. Server publishes to the exchange -> 3. Worker stores",
  ]);
});

test("numbered rows are steps of their own, and remarks keep their arrows", () => {
  expect(
    edges(`
Submit
  │
  ▼
1. Make a key
2. Store it
3. Call
  │
  ▼
Done
`),
  ).toEqual(["3. Call -> Done", "Submit -> 1. Make a key"]);
  expect(edges("\nLimiter\n  ↓\nRouter      ← pattern → service\n  ↓\nProxy\n")).toEqual([
    "Limiter -> Router",
    "Router -> Proxy",
  ]);
  expect(edges("device <-- MQTT -->  broker  <-- MQTT -->  bridge\n  |\n  v\nlog\n")).toContain(
    "device <-> broker: MQTT",
  );
});

test("a line that runs up to the wall of its own frame joins nothing", () => {
  expect(
    edges(`
┌────────────────────────┐
│ Timeline               │
│   ┌───────┐  ┌──────┐  │
│   │ Event │─►│ Shop │  │
│   └───┬───┘  └──────┘  │
│       │                │
└────────────────────────┘
`),
  ).toEqual(["Event -> Shop"]);
});
