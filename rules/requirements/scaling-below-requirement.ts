import { type Document, isWithin } from "../../src/model/document.ts";
import type { LoadUnit } from "../../src/model/facts.ts";
import type { Quantity } from "../../src/model/quantity.ts";
import { defineRule } from "../../src/rule.ts";

const asked = [
  "requirements",
  "nonfunctional-requirements",
  "functional-requirements",
  "capacity",
  "goals",
  "constraints",
];

export default defineRule({
  id: "scaling-below-requirement",
  family: "requirements",
  severity: "error",
  preset: "strict",
  summary: "The last phase of scaling ends below the load that is required",
  why: "The plan runs out before the load arrives that the design was made for.",
  fix: "Add the phase that carries the required load, or lower the requirement.",
  limits:
    "Compares requests, events or users of the sections on requirements and capacity with the highest phase. A last phase without an end (10K+) carries everything; loads of one node and of peaks are compared as they stand. In 11,572 public documents it found nothing, right or wrong.",
  *check({ doc }) {
    const phases = doc.phases.filter(({ load }) => load);
    const ceilings = phases.flatMap((phase) => (phase.ceiling ? [{ phase, ...phase.ceiling }] : []));
    const [highest] = ceilings.sort((a, b) => b.value - a.value);
    if (!highest || ceilings.length < 2 || ceilings.length < phases.length) return;
    const required = requiredLoads(doc, highest.counts).find(({ value }) => value > highest.value);
    if (!required || ceilings.some(({ counts }) => counts !== highest.counts)) return;
    const { load, span, name } = highest.phase;
    yield {
      at: load?.span ?? span,
      message: `"${name.slice(0, 50)}" is the last phase, but "${required.text}" is required`,
      subject: name,
      related: [{ span: required.span, message: "The requirement" }],
    };
  },
});

const words: Readonly<Record<LoadUnit, RegExp>> = {
  requests: /^(?:requests?|queries|transactions|req)$/i,
  events: /^(?:events?|messages?|writes?)$/i,
  users: /^(?:(?:\w+ )?users|DAU|MAU|customers|tenants)$/i,
};

function requiredLoads(doc: Document, counts: LoadUnit): Quantity[] {
  return doc.quantities.filter(({ dimension, unit, period, section, statement, comparator }) => {
    const statedAt = doc.statements[statement];
    if (dimension !== "count" || !words[counts].test(unit) || comparator.includes("<")) return false;
    if ((counts === "users") !== (period === undefined)) return false;
    return statedAt?.polarity === "affirmed" && isWithin(doc, section, asked);
  });
}
