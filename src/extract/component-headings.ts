import { nodeKindOf } from "../knowledge/node-kinds.ts";
import type { Component } from "../model/facts.ts";
import type { Content } from "./content.ts";
import { mentionOf } from "./mention.ts";
import { polarityOfSection } from "./polarity.ts";

const running = new Set(["gateway", "load-balancer", "service", "datastore", "cache", "blob", "broker", "batch"]);
/** Headings over all components, or over their code. */
const generic = /\b(?:components?|services|apis?|functions?|tasks?|runtimes?)$/i;
/** Roles of sections whose parts have sections of their own. */
const describing = new Set(["architecture", "components", "data-flow", "deployment"]);
/** A longer heading says something about a component. */
const mostWords = 4;

/** The components that have a section of their own under the architecture: "### Queue", "### Order service". */
export function componentsOfHeadings(content: Content): Component[] {
  return content.sections.flatMap(({ index, parent, inline }) => {
    const above = content.sections[parent];
    if (!inline || !above?.roles.some((role) => describing.has(role))) return [];
    const { text, span } = mentionOf(inline);
    const name = text.replace(/^[\d.]+\s+/, "");
    const words = name.split(/\s+/);
    const isName = words.length <= mostWords && running.has(nodeKindOf(words.at(-1) ?? "")) && !generic.test(name);
    if (!isName || polarityOfSection(content.sections, index) !== "affirmed") return [];
    return [{ name, span: { start: span.end - name.length, end: span.end }, section: index, source: "prose" }];
  });
}
