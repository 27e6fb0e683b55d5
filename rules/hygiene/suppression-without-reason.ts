import { isDate } from "../../src/model/directive.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "suppression-without-reason",
  family: "hygiene",
  severity: "warning",
  preset: "recommended",
  summary: "A comment that is to silence a rule does not say which or why, or silences nothing",
  why: "The next reader cannot tell an accepted risk from a nuisance that was swept away, so nobody dares to remove it.",
  fix: "Name the rule and give the reason: `<!-- faultlint-disable-next-line a-rule -- why -->`, or `-disable-line`, `-disable-file`, `-disable` and `-enable`. Until then it silences nothing.",
  limits: "Whether the reason is a good one is left to the reader.",

  *check({ doc }) {
    for (const { name, scope, rules, reason, until, span } of doc.directives) {
      if (scope === "enable") continue;
      const [first] = rules;
      if (scope === "unknown") yield { at: span, message: `Nothing is silenced by "${name.slice(0, 60)}"` };
      else if (!first) yield { at: span, message: "The comment names no rule to silence" };
      else if (reason === "") yield { at: first.span, message: `No reason to silence "${first.text.slice(0, 60)}"` };
      else if (until !== undefined && !isDate(until)) {
        yield { at: span, message: `"until: ${until.slice(0, 40)}" is no date such as 2027-03-01` };
      }
    }
  },
});
