import { expect, test } from "vitest";
import { readStructurizr } from "../../src/diagrams/structurizr.ts";
import { edgesOf, nodesOf, source } from "./drawn.ts";

const workspace = `
workspace "Shop" {
  !identifiers hierarchical
  model {
    clerk = person "Clerk" "Packs parcels"
    shop = softwareSystem "Shop" {
      api = container "API" "Takes orders" "Go" {
        -> db "Writes" "SQL"
      }
      db = container "Orders" "" "PostgreSQL" "Database"
    }
    mail = softwareSystem "Mail provider" // not ours
    clerk -> shop.api "Uses" "HTTPS"
    shop.api -> mail "Sends with" {
      tags "async"
    }
    live = deploymentEnvironment "Live" {
      deploymentNode "Cloud" {
        deploymentNode "VM" "" "Linux" "" 3 {
          containerInstance shop.api
        }
        containerInstance shop.db
      }
    }
  }
  views {
    container shop {
      include *
    }
  }
}`;

test("reads people, systems, containers, technologies and relationships", () => {
  const graph = readStructurizr(source(workspace));
  expect(nodesOf(graph)).toEqual(["clerk: Clerk", "api: API", "db: Orders", "mail: Mail provider"]);
  expect(edgesOf(graph)).toEqual(["api -> db: Writes", "clerk -> api: Uses", "api -> mail: Sends with"]);
  expect(graph.groups.map(({ id, label }) => [id, label])).toEqual([["shop", "Shop"]]);
  expect(graph.problems).toEqual([]);
});

test("counts what a deployment environment runs", () => {
  const graph = readStructurizr(source(workspace));
  expect(graph.nodes.map(({ id, technology, instances }) => [id, technology, instances])).toEqual([
    ["clerk", undefined, undefined],
    ["api", "Go", 3],
    ["db", "PostgreSQL", 1],
    ["mail", undefined, undefined],
  ]);
});

test("names an element that nothing defines", () => {
  const text = 'model {\n  a = softwareSystem "A"\n  a -> b "calls"\n}';
  const [problem] = readStructurizr(source(text)).problems;
  expect(problem?.message).toBe('"b" is not defined; define it in the model or mend its name');
  expect(text.slice(problem?.span.start, problem?.span.end)).toBe('a -> b "calls"');
});
