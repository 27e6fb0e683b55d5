import { partNoun } from "../../src/knowledge/redundancy.ts";
import { technologiesIn } from "../../src/knowledge/technologies.ts";
import type { Component } from "../../src/model/facts.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "unreplicated-component",
  family: "topology",
  severity: "warning",
  preset: "recommended",
  summary: "A component that others depend on runs once, and nothing takes over",
  why: "Its machine will fail, or be restarted for an update, and all that needs it stops until a person has mended it.",
  fix: "Run two or more and say how one takes over, or say what stops without it, for how long, and why that is acceptable.",
  limits:
    "Speaks only where a table or sentence says that there is one. Managed services, jobs, first phases and places for development are left alone. One finding a document; the other components are listed with it.",

  *check({ doc }) {
    const alone = doc.components.filter(isAlone);
    const [first, ...others] = alone;
    if (!first?.singleness) return;
    yield {
      at: first.singleness.span,
      message: `"${first.name}" runs once ("${first.singleness.text.slice(0, 40)}"), and nothing takes over`,
      subject: first.name,
      related: others.map(({ name, span }) => ({ span, message: `"${name}" runs once, too` })),
    };
  },
});

/** Work that is meant to run once at a time, and things beside the path of a request. */
const besideThePath =
  /\b(?:cron\w*|jobs?|schedul\w+|batch|migrat\w+|backups?|seed\w*|admin\w*|monitor\w*|metrics|prometheus|grafana|jaeger|kibana|loki|bastion|ci|runner|builder|tests?|docs?|dashboard|cli|leader|nat)\b/i;

function isAlone({ name, technology, singleness, redundancy, exposure }: Component): boolean {
  if (!singleness || redundancy || exposure || besideThePath.test(name)) return false;
  const technologies = technologiesIn(`${name} ${technology?.text ?? ""}`).map((use) => use.technology);
  if (technologies.some(({ redundantByDefault }) => redundantByDefault)) return false;
  return partNoun.test(name) || technologies.some(({ category }) => category !== "filesystem");
}
