import { groupedBy } from "../../src/model/groups.ts";
import { defineRule, z } from "../../src/rule.ts";

export default defineRule({
  id: "unmitigated-risk",
  family: "failure",
  severity: "warning",
  preset: "recommended",
  summary: "A risk is listed with nothing done about it",
  why: "A risk that is known and left alone is a decision that nobody took.",
  fix: "Say how the risk is lowered or watched, or that it is accepted, and by whom.",
  limits:
    "Looks at tables with a column for the mitigation, and at lists and sections in which the neighbours have a labelled one. A mitigation that says nothing of use passes; TBD and TODO are the matter of unresolved-marker. Of what `lists` adds, 9 of 18 findings held when judged.",
  options: z.strictObject({
    lists: z
      .boolean()
      .default(false)
      .describe("Judge plain lists under a heading on risks too, where nothing labels a mitigation"),
  }),
  *check({ doc, options }) {
    const bare = doc.hazards.filter(({ kind, mitigation, accepted }) => kind === "risk" && !mitigation && !accepted);
    for (const hazard of bare.filter(({ expected }) => expected)) {
      yield {
        at: hazard.mitigationSpan,
        message: `Risk "${hazard.title.slice(0, 80)}" has no mitigation`,
        subject: hazard.title,
        related: [{ span: hazard.span, message: "The risk" }],
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
        message: `Risk "${first.title.slice(0, 80)}" ${more} no mitigation`,
        subject: first.title,
        confidence: 0.5,
        related: rest.map(({ span }) => ({ span, message: "Nor has this" })),
      };
    }
  },
});
