import { expect, test } from "vitest";
import { readAscii } from "../../src/diagrams/ascii.ts";
import { labelledEdgesOf, source } from "./drawn.ts";

const read = (text: string) => readAscii(source(text));
const edges = (text: string) => labelledEdgesOf(read(text));

test("reads a chain of words that a line leads on from, in a picture of boxes", () => {
  expect(
    edges(`
Scan → Crop → Archive
  │
  ▼
┌────────────┐
│ Job queue  │
└────────────┘
`),
  ).toEqual(["Crop -> Archive", "Scan -> Crop", "Scan -> Job queue"]);
});

test("reads drawn chains beside boxes, and what joins them", () => {
  expect(
    edges(`
┌───────┐
│ Notes │
└───────┘

Kiosk one ──► kiosk-edge ──┐
Phone     ──► phone-edge ──┼──► Router ──► stock
Tills     ──► tills-edge ──┘
`),
  ).toEqual([
    "Kiosk one -> kiosk-edge",
    "Phone -> phone-edge",
    "Router -> stock",
    "Tills -> tills-edge",
    "kiosk-edge -> Router",
    "phone-edge -> Router",
    "tills-edge -> Router",
  ]);
});

test("sentences with arrows and remarks beside words stay out of a picture of boxes", () => {
  expect(
    edges(`
[Planner] ← several hands keep this one
    │
    ▼
┌────────────┐
│ Store      │
└────────────┘
If the disk is full → reject the write
`),
  ).toEqual(["Planner -> Store"]);
});

test("arrows between bracketed names are a flow, to the left as well", () => {
  expect(
    edges(`
┌───────────────────────────────┐
│ [Intake] → [Sorter]           │
│                ↓              │
│ [Depot] ← [Loader] → [Truck]  │
└───────────────────────────────┘
`),
  ).toEqual(["Intake -> Sorter", "Loader -> Depot", "Loader -> Truck", "Sorter -> Loader"]);
});

test("a word that only says which way a question went is a label", () => {
  expect(
    edges(`
Read the order
  ↓
Is it paid?
  NO → Remind the buyer
  YES → Ship it
`),
  ).toEqual(["Is it paid? -> Remind the buyer: NO", "Is it paid? -> Ship it: YES", "Read the order -> Is it paid?"]);
  expect(
    edges(`
┌────────┐
│ Probe  │
└───┬────┘
    │
    ├─ success → Closed
    └─ failure → Open
`),
  ).toEqual(["Probe -> Closed: success", "Probe -> Open: failure"]);
});

test("small words in brackets between two arrows are a label, a bracketed step is a step", () => {
  expect(edges("IDLE -> (first request) -> BUSY\nBUSY -> (all done) -> IDLE\n")).toEqual([
    "BUSY -> IDLE: (all done)",
    "IDLE -> BUSY: (first request)",
  ]);
  expect(edges("Pull image -> (Write marker) -> Start\n")).toEqual([
    "Pull image -> Write marker",
    "Write marker -> Start",
  ]);
});

test("words between a box and the line that starts beside it are the line's label", () => {
  expect(edges("┌─────┐            ┌───────┐\n│ Web │ media ───► │ Cache │\n└─────┘            └───────┘\n")).toEqual([
    "Web -> Cache: media",
  ]);
});

test("says nothing where lines join many with many from all sides", () => {
  expect(
    edges(`
┌───┐             ┌───┐
│ A ├──────┬─────►│ C │
└───┘      │      └───┘
           ├────────┐
┌───┐      │        ▼
│ B ├──────┘      ┌───┐
└─┬─┘             │ D │
  │               └───┘
  └─────────►┌───┐
             │ E │
             └───┘
`),
  ).toEqual(["B -> E"]);
});

test("reads the drawings of a block apart: a sequence in one does not silence the others", () => {
  const text = `
Pump ──opens──► Valve ──fills──► Tank

 Pilot        Tower
   │            │
   │──request──►│
   │◄──answer───│
   │            │
`;
  expect(edges(text)).toEqual([
    "Pilot -> Tower: request",
    "Pump -> Valve: opens",
    "Tower -> Pilot: answer",
    "Valve -> Tank: fills",
  ]);
});

test("reads a sequence in a box", () => {
  const graph = read(`
┌───────────────────────────────────┐
│ Check-in                          │
│                                   │
│  Guest          Desk        Safe  │
│    │              │           │   │
│    │── passport ─▶│           │   │
│    │              │── store ─▶│   │
│    │◀── key ──────│           │   │
└───────────────────────────────────┘
`);
  expect(graph.kind).toBe("sequence");
  expect(labelledEdgesOf(graph)).toEqual(["Desk -> Guest: key", "Desk -> Safe: store", "Guest -> Desk: passport"]);
});

test("reads several flows of a block, each line without an arrow being the start of one", () => {
  expect(edges("raw page\n→ clean text\n→ chunks\nuser question\n→ embedding\n")).toEqual([
    "clean text -> chunks",
    "raw page -> clean text",
    "user question -> embedding",
  ]);
  expect(edges("Peak factor: 3\n→ 900 reads\n→ 300 writes\nLimits: none\n→ 40 hosts\n")).toEqual([]);
});

test("a label that ends just beside its line does not end the line", () => {
  expect(
    edges(`
 Verify
   │
 ┌─┴──────────┐
 │            │
 denied     OK
 │            │
 ▼            ▼
 Reject     Admit
`),
  ).toEqual(["Verify -> Admit", "Verify -> Reject"]);
});

test("a line that ends in a plus leads on over a gap", () => {
  expect(
    edges(`
+-------+         +-------+
| Block | <-----+ | Child |
+-------+         +-------+
`),
  ).toEqual(["Child -> Block"]);
});
