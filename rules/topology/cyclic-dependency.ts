import { serviceCycles } from "../../src/model/topology.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "cyclic-dependency",
  family: "topology",
  severity: "warning",
  preset: "off",
  summary: "Services wait for each other in a circle",
  why: "None of them can start, be deployed or be tested without the others, and a slow one slows all, itself included.",
  fix: "Turn one of the calls into an event, or move what both need into a service that calls neither.",
  limits:
    "Sees the calls that diagrams and sentences draw between services. Answers, callbacks and pairs of arrows without words count as a request and its response.",
  precision: { right: 0, judged: 6 },
  kinds: ["design"],

  *check({ doc }) {
    const { nodes, edges } = doc.architecture;
    for (const cycle of serviceCycles(doc.architecture)) {
      const inside = edges.filter(({ from, to }) => cycle.includes(from) && cycle.includes(to));
      const [first, ...others] = inside;
      if (!first) continue;
      const names = cycle.map((index) => `"${nodes[index]?.name ?? ""}"`);
      const more = names.length > 3 ? ` and ${String(names.length - 3)} more` : "";
      yield {
        at: first.span,
        message: `Services wait for each other in a circle: ${names.slice(0, 3).join(", ")}${more}`,
        subject: names.join(" "),
        related: others.map(({ span, label }) => ({ span, message: label ?? "this call closes it" })),
      };
    }
  },
});
