import fc from "fast-check";
import { expect, test } from "vitest";
import { headers, pieces } from "../../bench/diagram-inputs.ts";
import { edgesOf, nodesOf, read, spansOf } from "./reading.ts";

test("C4: elements with technology and description, boundaries, relations", () => {
  const graph = read(`C4Container
    title Payments
    Person(user, "Customer", "Pays")
    System_Boundary(pay, "Payments") {
      Container(api, "API", "Go", "Takes orders")
      ContainerDb(db, "Ledger", "PostgreSQL", $descr="Three replicas")
    }
    System_Ext(bank, "Bank")
    Rel(user, api, "Uses", "HTTPS")
    BiRel(api, db, "Reads and writes")
    Rel_Back(api, bank, "Calls back")
    UpdateElementStyle(user, $bgColor="grey")`);
  expect(nodesOf(graph)).toEqual([
    'user "Customer" Person',
    'api "API" Container in pay',
    'db "Ledger" ContainerDb in pay',
    'bank "Bank" System_Ext',
  ]);
  expect(graph.nodes[2]).toMatchObject({ technology: "PostgreSQL", description: "Three replicas" });
  expect(edgesOf(graph)).toEqual(['user -> api "Uses"', 'api <-> db "Reads and writes"', 'bank -> api "Calls back"']);
  expect(graph.edges[0]?.technology).toBe("HTTPS");
  expect(read("C4Deployment\nDeployment_Node(vm, VM) {\nContainer(a, A)\n}").kind).toBe("deployment");
});

test("architecture: services in groups, edges by their sides", () => {
  const graph = read(`architecture-beta
    group cloud(cloud)[Our cloud]
    service db(database)[Ledger] in cloud
    service api(server)[API] in cloud
    junction fork
    db:L <-- R:api
    api{group}:T -[calls]- B:fork`);
  expect(nodesOf(graph)).toEqual([
    'db "Ledger" database in cloud',
    'api "API" server in cloud',
    'fork "fork" junction',
  ]);
  expect(edgesOf(graph)).toEqual(["api -> db", 'api -- fork "calls"']);
});

test("blocks: columns, nesting and links", () => {
  const graph = read(`block-beta
    columns 3
    a["Front"] space:2 b[("Store")]:2
    block:cluster
      c d
    end
    a --> b
    a -- "calls" --> c`);
  expect(nodesOf(graph)).toEqual(['a "Front" rectangle', 'b "Store" cylinder', 'c "c" in cluster', 'd "d" in cluster']);
  expect(edgesOf(graph)).toEqual(["a -> b", 'a -> c "calls"']);
});

test("states: composites, starts and ends of their own, descriptions, notes", () => {
  const graph = read(`stateDiagram-v2
    [*] --> Closed
    Closed --> Open : too many errors
    state "Half open" as Probe
    state Open {
      [*] --> Waiting
    }
    state check <<choice>>
    note right of Closed
      Calls pass
    end note
    Open --> Probe`);
  expect(edgesOf(graph)).toEqual([
    "root_start -> Closed",
    'Closed -> Open "too many errors"',
    "Open_start -> Waiting",
    "Open -> Probe",
  ]);
  expect(nodesOf(graph)).toContain('Waiting "Waiting" state in Open');
  expect(nodesOf(graph)).toContain('check "check" choice');
  expect(graph.notes?.[0]?.text).toBe("Calls pass");
  expect(graph.kind).toBe("state");
});

test("classes and entities are told apart from what runs", () => {
  const classes = read(`classDiagram
    class Order["An order"] {
      <<aggregate>>
      +int id
    }
    Shape <|-- Circle : is a
    Order "1" *-- "n" Line
    Order ..> Clock`);
  expect(edgesOf(classes)).toEqual(['Circle -> Shape "is a"', "Line -> Order", "Order -> Clock dashed"]);
  expect(nodesOf(classes)[0]).toBe('Order "An order" aggregate');
  expect(classes.kind).toBe("class");
  const entities = read(`erDiagram
    CUSTOMER ||--o{ ORDER : places
    ORDER["Order"] {
      int id PK
    }
    "Line item" }|..|| ORDER : "belongs to"
    ORDER only one to zero or more NOTE : has`);
  expect(edgesOf(entities)).toEqual([
    'CUSTOMER -- ORDER "places"',
    'Line item -- ORDER "belongs to" dashed',
    'ORDER -- NOTE "has"',
  ]);
  expect(entities.kind).toBe("entity-relation");
});

test("what shows no graph is empty, and so is nothing", () => {
  expect(read("gantt\ntitle Plan")).toMatchObject({ kind: "other", nodes: [], problems: [] });
  expect(read("")).toMatchObject({ kind: "other", nodes: [] });
});

test("a product of lists does not blow up", () => {
  const many = Array.from({ length: 1000 }, (_, index) => `n${String(index)}`).join(" & ");
  const graph = read(`graph TD\n${many} --> ${many}`);
  expect(graph.edges.length).toBe(20_000);
  expect(graph.problems.map(({ message }) => message)).toEqual(["More than 20000 edges: the rest is not read"]);
});

test("a group that is drawn inside itself is not its own parent", () => {
  const charts = [
    "graph TD\nsubgraph a\nb\nend\nsubgraph b\na\nend",
    "block-beta\nblock:a\nblock:b\nblock:a\nend\nend\nend",
    "C4Context\nBoundary(a, A) {\nBoundary(b, B) {\nBoundary(a, A) {",
    "architecture-beta\ngroup a in b\ngroup b in a",
    "stateDiagram-v2\nstate a {\nstate b {\nstate a {",
  ];
  for (const chart of charts) {
    const parents = new Map(read(chart).groups.map((group) => [group.id, group.parent]));
    expect([...parents.keys()]).toEqual(expect.arrayContaining(["a", "b"]));
    expect(parents.get("a") === "b" && parents.get("b") === "a", chart).toBe(false);
  }
});

test.each(headers)("names of a million characters after %j are no trouble", (header) => {
  for (const text of ["a", "é", "a-b "]) expect(() => read(header + text.repeat(1e6 / text.length))).not.toThrow();
  expect(() => read(`${header}subgraph ${"a".repeat(3e6)}`)).not.toThrow();
});

test("no input makes a reader throw, and every span stands inside the text", () => {
  const piece = fc.oneof(fc.constantFrom(...pieces, ...headers), fc.string({ maxLength: 8 }));
  const input = fc.tuple(fc.constantFrom(...headers), fc.array(piece, { maxLength: 40 }));
  fc.assert(
    fc.property(input, ([header, rest]) => {
      const text = header + rest.join("");
      const graph = read(text);
      for (const { start, end } of spansOf(graph)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      const known = new Set([...graph.nodes, ...graph.groups].map(({ id }) => id));
      for (const { from, to } of graph.edges) expect(known.has(from) && known.has(to)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
