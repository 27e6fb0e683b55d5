import { describe, expect, test } from "vitest";
import singlePointOfFailure from "../../rules/topology/single-point-of-failure.ts";
import unreplicatedComponent from "../../rules/topology/unreplicated-component.ts";
import { readDocument } from "../../src/extract/document.ts";
import type { AnyRule } from "../../src/rule.ts";

/** A system: its components by their identifiers, and who calls whom. */
interface System {
  readonly names: Readonly<Record<string, string>>;
  readonly calls: readonly (readonly [string, string])[];
}

const shop: System = {
  names: {
    shopper: "Shopper",
    gate: "Shop gateway",
    orders: "Order service",
    stock: "Stock service",
    kept: "Orders database",
    queue: "RabbitMQ",
    mails: "Mail service",
  },
  calls: [
    ["shopper", "gate"],
    ["gate", "orders"],
    ["gate", "stock"],
    ["orders", "kept"],
    ["stock", "kept"],
    ["orders", "queue"],
    ["stock", "queue"],
    ["queue", "mails"],
  ],
};

/** The same system in each syntax. */
const syntaxes: Readonly<Record<string, (system: System) => string>> = {
  mermaid: ({ names, calls }) =>
    [
      "```mermaid",
      "flowchart LR",
      ...Object.entries(names).map(([id, name]) => `  ${id}["${name}"]`),
      ...calls.map(([from, to]) => `  ${from} --> ${to}`),
      "```",
    ].join("\n"),
  dot: ({ names, calls }) =>
    [
      "```dot",
      "digraph {",
      ...Object.entries(names).map(([id, name]) => `  ${id} [label="${name}"]`),
      ...calls.map(([from, to]) => `  ${from} -> ${to}`),
      "}",
      "```",
    ].join("\n"),
  plantuml: ({ names, calls }) =>
    [
      "```plantuml",
      "@startuml",
      ...Object.entries(names).map(([id, name]) => `component "${name}" as ${id}`),
      ...calls.map(([from, to]) => `${from} --> ${to}`),
      "@enduml",
      "```",
    ].join("\n"),
  d2: ({ names, calls }) =>
    [
      "```d2",
      ...Object.entries(names).map(([id, name]) => `${id}: "${name}"`),
      ...calls.map(([from, to]) => `${from} -> ${to}`),
      "```",
    ].join("\n"),
  structurizr: ({ names, calls }) =>
    [
      "```structurizr",
      "workspace {",
      "  model {",
      '    shop = softwareSystem "Shop" {',
      ...Object.entries(names).map(([id, name]) => `      ${id} = container "${name}"`),
      "    }",
      ...calls.map(([from, to]) => `    ${from} -> ${to} "asks"`),
      "  }",
      "}",
      "```",
    ].join("\n"),
  arrows: (system) => ["```", ...pathsOf(system, "shopper"), "```"].join("\n"),
};

function pathsOf({ names, calls }: System, from: string): string[] {
  const name = names[from] ?? "";
  const called = calls.filter(([caller]) => caller === from);
  if (called.length === 0) return [name];
  return called.flatMap(([, to]) => pathsOf({ names, calls }, to).map((path) => `${name} ──► ${path}`));
}

const opening = "# Shop\n\nShoppers place orders. The shop promises 99.95 % availability.\n\n## Architecture\n\n";
const written = (system: System, syntax: string, more = ""): string =>
  `${opening}${syntaxes[syntax]?.(system) ?? ""}\n\n## Operations\n\n${more}\n`;

/** The components that a rule names, those that its finding lists beside the first included. */
function namedBy(rule: AnyRule, text: string): string[] {
  const doc = readDocument("design.md", text, { kind: "design" });
  if (!("check" in rule)) return [];
  return [...rule.check({ doc, options: rule.options().parse({}) })]
    .flatMap(({ subject = "", related = [] }) => [
      subject,
      ...related.map(({ message }) => /"(.+?)"/.exec(message)?.[1]),
    ])
    .flatMap((name) => (name === undefined ? [] : [name]))
    .sort();
}

const drawnPoints = (text: string): string[] => namedBy(singlePointOfFailure, text);
const renamed = (system: System, id: string, name: (old: string) => string): System => ({
  ...system,
  names: { ...system.names, [id]: name(system.names[id] ?? "") },
});

const weak = ["Orders database", "RabbitMQ", "Shop gateway"];
const parts = [
  ["kept", "Orders database"],
  ["queue", "RabbitMQ"],
  ["gate", "Shop gateway"],
] as const;

describe.each(Object.keys(syntaxes))("a drawing in %s", (syntax) => {
  test("shows the components without which nothing works", () => {
    expect(drawnPoints(written(shop, syntax))).toEqual(weak);
  });

  test("shows the same in another order", () => {
    const reversed = {
      names: Object.fromEntries(Object.entries(shop.names).reverse()),
      calls: shop.calls.toReversed(),
    };
    expect(drawnPoints(written(reversed, syntax))).toEqual(weak);
  });

  test("shows the same under another name", () => {
    const other = renamed(
      renamed(shop, "kept", () => "Basket database"),
      "orders",
      () => "Basket service",
    );
    expect(drawnPoints(written(other, syntax))).toEqual(["Basket database", "RabbitMQ", "Shop gateway"]);
  });

  test.each(parts)("no longer shows %s when its label counts several", (id, name) => {
    for (const mark of [" ×3", " x2", " cluster", " (primary + standby)", " (3 replicas)"]) {
      const others = weak.filter((each) => each !== name);
      expect(
        drawnPoints(
          written(
            renamed(shop, id, (old) => old + mark),
            syntax,
          ),
        ),
        mark,
      ).toEqual(others);
    }
  });
});

describe.each(parts)("%s", (id, name) => {
  const others = weak.filter((each) => each !== name);

  test.each([
    `The ${name} runs three replicas.`,
    `A second instance of the ${name} takes over when the first fails.`,
    `The ${name} is a managed service of the provider.`,
    `The ${name} fails over to a standby in another zone within a minute.`,
    `- **${name}**: two nodes behind a floating address`,
    `| Component | Instances |\n| - | - |\n| ${name} | 3 |`,
    `The ${name} is a single point of failure. We accept this for the first year: the ${name} may be a single point of failure.`,
    `| Failure | Mitigation |\n| - | - |\n| ${name} is lost | Shoppers are told to come back in an hour |`,
  ])("is kept alive by: %s", (sentence) => {
    expect(drawnPoints(written(shop, "mermaid", sentence))).toEqual(others);
    expect(drawnPoints(written(shop, "mermaid"))).toEqual(weak);
  });

  test("is kept alive by a second one in the drawing", () => {
    const second = {
      names: { ...shop.names, second: `${name} 2` },
      calls: shop.calls.flatMap(([from, to]): System["calls"] =>
        to === id
          ? [
              [from, to],
              [from, "second"],
            ]
          : from === id
            ? [
                [from, to],
                ["second", to],
              ]
            : [[from, to]],
      ),
    };
    expect(drawnPoints(written(second, "mermaid"))).toEqual(others);
  });
});

describe("a list of components", () => {
  const rows = (store: string, more = ""): string =>
    `${opening}| Component | Technology | Instances |\n| - | - | - |\n| Order service | Go | 3 |\n| Orders database | ${store} |\n\n${more}\n`;
  const alone = (text: string): string[] => namedBy(unreplicatedComponent, text);

  test("names the one that runs once", () => {
    expect(alone(rows("PostgreSQL | 1"))).toEqual(["Orders database"]);
    expect(alone(rows("PostgreSQL | one instance"))).toEqual(["Orders database"]);
  });

  test.each([
    rows("PostgreSQL | 2"),
    rows("PostgreSQL | primary and standby"),
    rows("DynamoDB | 1"),
    rows("PostgreSQL | 1", "PostgreSQL has a standby in the second data centre."),
    rows("PostgreSQL | 1, accepted for the pilot"),
  ])("names none when it is kept alive (%#)", (text) => {
    expect(alone(text)).toEqual([]);
  });
});
