import { nameKey } from "../../src/knowledge/names.ts";
import { commonNouns } from "../../src/knowledge/redundancy.ts";
import type { ArchitectureNode } from "../../src/model/architecture.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "dependency-without-failure-scenario",
  family: "failure",
  severity: "info",
  preset: "off",
  summary: "The failure scenarios leave out a store, a broker or an outside system that the design depends on",
  why: "What happens without it will be found out on the day when it is gone.",
  fix: "Add a row or an item: what fails, who notices, what the system does meanwhile.",
  limits:
    "Speaks only where the document lists three failure scenarios or more, and looks for the name, its technology and the nouns of its kind in them.",
  kinds: ["design"],
  precision: { right: 2, judged: 11 },
  *check({ doc }) {
    const failures = doc.hazards.filter(({ kind }) => kind === "failure");
    const [first] = failures;
    if (!first || failures.length < 3) return;
    const scenarios = failures.map(({ title, mitigation, impact }) =>
      [title, mitigation?.text ?? "", impact?.text ?? ""].join(" "),
    );
    for (const node of doc.architecture.nodes) {
      if (!depended.has(node.kind) || node.drawnIn.length === 0) continue;
      if (node.redundancy.some(({ reason }) => reason === "scenario" || reason === "accepted")) continue;
      if (scenarios.some((scenario) => speaksOf(scenario, node))) continue;
      yield { at: first.span, message: `No failure scenario speaks of "${node.name}"`, subject: node.name };
    }
  },
});

const depended = new Set(["datastore", "broker", "external"]);

function speaksOf(scenario: string, { name, technology = "", kind }: ArchitectureNode): boolean {
  const text = ` ${nameKey(scenario)} `;
  const names = [name, technology].map(nameKey).filter((key) => key !== "");
  const nouns = commonNouns.filter(({ kinds }) => kinds.includes(kind));
  return names.some((key) => text.includes(` ${key} `)) || nouns.some(({ noun }) => noun.test(scenario));
}
