import { groupedBy } from "../../src/model/groups.ts";
import { defineRule, z } from "../../src/rule.ts";

export default defineRule({
  id: "unmitigated-failure",
  family: "failure",
  severity: "error",
  preset: "recommended",
  summary: "A failure scenario is listed with nothing done about it",
  why: "Whoever is called at night finds the case in the document and no answer; the table only looks as if it were handled.",
  fix: "Say what the system or the operator does: retry, fall back, degrade, restore; or that the failure is accepted, and by whom.",
  limits:
    "Looks at tables with a column for the mitigation, and at lists and sections in which the neighbours have a labelled one. A mitigation that says nothing of use passes; TBD and TODO are the matter of unresolved-marker.",
  options: z.strictObject({
    lists: z
      .boolean()
      .default(false)
      .describe("Judge plain lists under a heading on edge cases too, where nothing labels a mitigation"),
  }),
  *check({ doc, options }) {
    const bare = doc.hazards.filter(({ kind, mitigation, accepted }) => kind === "failure" && !mitigation && !accepted);
    for (const hazard of bare.filter(({ expected }) => expected)) {
      yield {
        at: hazard.mitigationSpan,
        message: `Failure "${hazard.title.slice(0, 80)}" has no mitigation`,
        subject: hazard.title,
        related: [{ span: hazard.span, message: "The failure" }],
      };
    }
    if (!options.lists) return;
    const unlabelled = groupedBy(
      bare.filter(({ expected }) => !expected),
      ({ section }) => section,
    );
    for (const [first, ...rest] of unlabelled.values()) {
      if (!first) continue;
      const more = rest.length === 0 ? "has" : `and ${String(rest.length)} more here have`;
      yield {
        at: first.mitigationSpan,
        message: `Failure "${first.title.slice(0, 80)}" ${more} no mitigation`,
        subject: first.title,
        confidence: 0.5,
        related: rest.map(({ span }) => ({ span, message: "Nor has this" })),
      };
    }
  },
});
