import { nameKey } from "../knowledge/names.ts";
import { technologiesIn } from "../knowledge/technologies.ts";
import type { Component } from "../model/facts.ts";
import { componentsOfCalls } from "./component-calls.ts";
import { componentsOfHeadings } from "./component-headings.ts";
import { componentsOfProse } from "./component-prose.ts";
import { componentsOfLists, componentsOfTables } from "./component-tables.ts";
import type { Content } from "./content.ts";

/** The components that tables, lists and sentences name; spellings of one name are one component. */
export function componentsOf(content: Content): Component[] {
  const named = [
    ...componentsOfTables(content),
    ...componentsOfLists(content),
    ...componentsOfProse(content),
    ...componentsOfCalls(content),
    ...componentsOfHeadings(content),
  ];
  const merged = new Map<string, Component>();
  for (const component of named) {
    const key = keysOf(component)[0] ?? "";
    const known = merged.get(key);
    merged.set(key, known ? { ...component, ...known } : component);
  }
  const keyed = [...merged.values()].map((component) => ({ component, keys: keysOf(component) }));
  const redundancies = new Map(
    keyed.flatMap(({ component, keys }) =>
      component.redundancy ? keys.map((key) => [key, component.redundancy] as const) : [],
    ),
  );
  return keyed
    .map(({ component, keys }) => {
      const redundancy = keys.map((key) => redundancies.get(key)).find((mention) => mention !== undefined);
      return redundancy ? { ...component, redundancy } : component;
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/** The names under which a document speaks of a component: its own, and its technology's. */
function keysOf({ name, technology }: Component): string[] {
  const technologies = [name, technology?.text ?? ""].flatMap((text) => technologiesIn(text));
  const own = technologies.find(({ start, end }) => start === 0 && end === name.length)?.technology.name ?? name;
  return [nameKey(own), ...technologies.map((use) => nameKey(use.technology.name))];
}
