import { isAmongOptions } from "../../src/model/decision.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "choice-not-among-options",
  family: "decisions",
  severity: "error",
  preset: "strict",
  summary: "What was chosen is none of the options that were considered",
  why: "Either the options are out of date or the choice was never weighed; a reader cannot tell which.",
  fix: "Add the chosen option to the list, or name the choice as the list does.",
  limits:
    'Compares words: one in common is enough, as are initials, numbers and words such as "both". A choice in other words than its option\'s is taken for another.',
  *check({ doc }) {
    for (const { choice, options, title, open } of doc.decisions) {
      if (open || !choice || options.length < 2 || isAmongOptions(choice, options)) continue;
      const names = options.slice(0, 3).map((option) => `"${option.text.slice(0, 25)}"`);
      const more = options.length > names.length ? ", …" : "";
      yield {
        at: choice.span,
        message: `"${choice.text.slice(0, 50)}" is not among the options: ${names.join(", ")}${more}`,
        subject: title,
        related: options.slice(0, 5).map((option) => ({ span: option.span, message: "An option" })),
      };
    }
  },
});
