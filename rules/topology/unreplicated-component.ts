import { embeddedStore } from "../../src/knowledge/redundancy.ts";
import { runs, serves } from "../../src/knowledge/need-to-run.ts";
import { sameName } from "../../src/knowledge/names.ts";
import type { Architecture, ArchitectureNode } from "../../src/model/architecture.ts";
import type { Component } from "../../src/model/facts.ts";
import type { Span } from "../../src/model/span.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "unreplicated-component",
  family: "topology",
  severity: "warning",
  preset: "recommended",
  summary: "A component that others depend on runs once, and nothing takes over",
  why: "Its machine will fail, or be restarted for an update, and all that needs it stops until a person has mended it.",
  fix: "Run two or more and say how one takes over, or say what stops without it, for how long, and why that is acceptable.",
  kinds: ["design", "adr"],
  limits:
    "Speaks only where a table or sentence says that there is one; a sentence counts for much only in a document that counts the copies of other components. Managed services, jobs, first phases and places for development are left alone. One finding a document; the other components are listed with it.",

  *check({ doc }) {
    const listed = doc.components.flatMap((component) => (isListedAlone(component) ? singleOf(component, 1) : []));
    const told = doc.architecture.nodes.flatMap((node) =>
      isToldAlone(node) ? singleOf(node, confidenceIn(doc.architecture, node)) : [],
    );
    const alone = [...listed, ...told].filter(
      ({ name, confidence }, index, all) =>
        confidence > 0 && all.findIndex((other) => sameName(other.name, name)) === index,
    );
    const [first, ...others] = alone.sort((a, b) => b.confidence - a.confidence || a.at.start - b.at.start);
    if (!first) return;
    yield {
      at: first.at,
      message: `"${first.name}" runs once ("${first.words.slice(0, 40)}"), and nothing takes over`,
      subject: first.name,
      confidence: first.confidence,
      related: others.map(({ name, at }) => ({ span: at, message: `"${name}" runs once, too` })),
    };
  },
});

interface Single {
  readonly name: string;
  readonly words: string;
  readonly at: Span;
  readonly confidence: number;
}

function singleOf({ name, singleness }: Pick<Component, "name" | "singleness">, confidence: number): Single[] {
  return singleness ? [{ name, words: singleness.text, at: singleness.span, confidence }] : [];
}

/** A document that counts the copies of its other components means it when it counts one. */
function confidenceIn({ nodes }: Architecture, alone: ArchitectureNode): number {
  const counted = nodes.filter(
    (node) => node !== alone && node.redundancy.some(({ reason, byKind }) => reason === "copies" && !byKind),
  );
  if (counted.length > 0) return counted.length > 1 ? 0.8 : 0.75;
  return serves(alone.kind, alone.name) && !embeddedStore.test(`${alone.name} ${alone.technology ?? ""}`) ? 0.4 : 0;
}

/** Whether the component's own row or line counts one. */
function isListedAlone({ name, technology, redundancy, exposure, source }: Component): boolean {
  return source !== "prose" && !redundancy && !exposure && runs(name, technology?.text) === "always";
}

const elsewhere = new Set(["client", "edge", "external", "observability"]);

/** Whether the text says in passing that one runs, and says nowhere what keeps that one alive. */
function isToldAlone({ name, kind, technology, redundancy, places }: ArchitectureNode): boolean {
  const kept = redundancy.some(({ byKind, reason }) => !byKind && reason !== "technology");
  if (elsewhere.has(kind) || kept) return false;
  const isListed = places.some(({ source }) => source === "table" || source === "list");
  const running = runs(name, technology);
  return running === "always" || ((kind !== "unknown" || isListed) && running === "unknown");
}
