import { expect, test } from "vitest";
import { readPlantUml } from "../../src/diagrams/plantuml.ts";
import { edgesOf, nodesOf, source } from "./drawn.ts";

const read = (text: string) => readPlantUml(source(text));

test("reads components, aliases, frames and arrows in every direction", () => {
  const graph = read(`
@startuml
title Checkout
actor Shopper
' a comment --> not an edge
cloud "AWS" {
  [Web shop] as web
  database "Orders DB" as db
  queue Events
}
component billing [
  Billing
  in two lines
]
Shopper --> web : HTTPS
db <-- web : SQL
web ..> Events
billing <--> Events
note right of web
  web --> nowhere
end note
@enduml`);
  expect(nodesOf(graph)).toEqual(["Shopper", "web: Web shop", "db: Orders DB", "Events", "billing"]);
  expect(edgesOf(graph)).toEqual([
    "Shopper -> web: HTTPS",
    "web -> db: SQL",
    "web -> Events (dashed)",
    "billing <-> Events",
  ]);
  expect(graph.groups.map(({ label }) => label)).toEqual(["AWS"]);
  expect(graph.problems).toEqual([]);
});

test("reads quoted ends, quantities and arrows that nothing declares", () => {
  const graph = read('component A\nA "1" --> "many" B\nA -left-> "Mail relay" : sends\n[C] -[#red,dashed]-> A');
  expect(edgesOf(graph)).toEqual(["A -> B", "A -> Mail relay: sends", "C -> A"]);
});

test("reads a sequence: participants, boxes, replies", () => {
  const graph = read(`
participant "Web shop" as web
box "Back office"
database orders
end box
web -> orders ++ : insert
return id
orders --> web -- : done
loop every minute
  web ->> queue : publish
end`);
  expect(graph.kind).toBe("sequence");
  expect(nodesOf(graph)).toEqual(["web: Web shop", "orders", "queue"]);
  expect(edgesOf(graph)).toEqual(["web -> orders: insert", "orders -> web: done (dashed)", "web -> queue: publish"]);
});

test("reads C4 macros, over several lines too", () => {
  const graph = read(`
!include <C4/C4_Container>
Person(user, "Clerk")
System_Boundary(shop, "Shop") {
  Container(api, "API", "Go",
    "Takes orders")
  ContainerDb(db, "Orders", "PostgreSQL", "", $tags="v1")
}
System_Ext(mail, "Mail provider")
Rel(user, api, "Uses", "HTTPS")
BiRel(api, db, "Reads and writes")
Rel_Back(api, mail, "Bounces")`);
  expect(graph.nodes.map(({ id, technology, shape, group }) => [id, technology, shape, group])).toEqual([
    ["user", undefined, "person", undefined],
    ["api", "Go", "container", "shop"],
    ["db", "PostgreSQL", "database", "shop"],
    ["mail", undefined, "external system", undefined],
  ]);
  expect(edgesOf(graph)).toEqual(["user -> api: Uses", "api <-> db: Reads and writes", "mail -> api: Bounces"]);
});

test.each([
  ["class", "class Order {\n  +id: uuid\n}\nOrder --> Customer"],
  ["state", "[*] --> Open\nOpen --> Closed"],
  ["entity-relation", "entity order {\n  *id : number\n}\norder ||--o{ line"],
  ["process", "start\n:pick the parcel;\nstop"],
  ["other", "@startmindmap\n* root\n@endmindmap"],
])("knows a drawing of kind %s", (kind, text) => {
  expect(read(text).kind).toBe(kind);
});

test("says what it cannot read, and goes on", () => {
  const text = "component A\nA ==> => ?\nA --> B";
  const graph = read(text);
  expect(graph.problems.map(({ message }) => message)).toEqual(['Cannot read "A ==> => ?"']);
  expect(edgesOf(graph)).toEqual(["A -> B"]);
});

test("every composite state has its own start and end, and is no node besides", () => {
  const graph = read(`
[*] --> Open
Open --> Mending
state Mending as "Under repair" {
  [*] --> Parts
  Parts --> [*]
}
Mending --> [*]`);
  expect(graph.nodes.map(({ id }) => id)).toEqual([
    "root_start",
    "Open",
    "Mending_start",
    "Parts",
    "Mending_end",
    "root_end",
  ]);
  expect(edgesOf(graph)).toEqual([
    "root_start -> Open",
    "Open -> Mending",
    "Mending_start -> Parts",
    "Parts -> Mending_end",
    "Mending -> root_end",
  ]);
});
