import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "single-point-of-failure",
  family: "topology",
  severity: "warning",
  preset: "recommended",
  summary: "The document admits a single point of failure and leaves it there",
  why: "When that part is lost, everything behind it is lost; an admission without a plan does not bring it back.",
  fix: "Run a second one and say how it takes over, or say why the loss is acceptable and for how long.",
  limits: "Reads what the text says of a part by name. One finding a document; the other parts are listed with it.",

  *check({ doc }) {
    const exposed = doc.components.filter(({ exposure, redundancy }) => exposure && !redundancy);
    const [first, ...others] = exposed;
    if (!first?.exposure) return;
    yield {
      at: first.exposure.span,
      message: `"${first.name}" is a single point of failure, and nothing takes over`,
      subject: first.name,
      related: others.map(({ name, span }) => ({ span, message: `"${name}" is another` })),
    };
  },
});
