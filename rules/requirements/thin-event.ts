import { envelopeKeys, eventKeys, thinOnPurpose } from "../../src/knowledge/events.ts";
import { defineRule } from "../../src/rule.ts";

/** An event of fewer keys is a fragment. */
const fewest = 2;
/** Longer blocks are listings. */
const longest = 1500;

export default defineRule({
  id: "thin-event",
  family: "requirements",
  severity: "info",
  preset: "strict",
  kinds: ["design"],
  summary: "An event carries nothing but an identifier",
  why: "Every consumer must ask the producer what happened: the coupling that the event was to remove is back, with a race.",
  fix: "Carry the data that consumers need, or say that the event is a reference on purpose and why.",
  limits:
    "Reads examples in JSON that name an event type. A word on references, privacy or fetching in the same section is taken for the reason.",
  *check({ doc }) {
    for (const { value, span, section, counterExample, language } of doc.codeBlocks) {
      if (counterExample || value.length > longest || !/^(?:json[5c]?)?$/.test(language) || !eventKeys.test(value))
        continue;
      const keys = [...value.matchAll(/"([\w-]+)"\s*:/g)].map(([, key = ""]) => key);
      if (keys.length < fewest || value.includes("...") || keys.some((key) => !envelopeKeys.test(key))) continue;
      const subjects = keys.filter(
        (key) => /id$/i.test(key) && !/^(?:event|message|trace|correlation)_?id$/i.test(key),
      );
      if (subjects.length !== 1) continue;
      if (doc.statements.some((one) => one.section === section && thinOnPurpose.test(one.text))) continue;
      yield {
        at: span,
        message: `The event carries only ${keys
          .slice(0, 4)
          .map((key) => `"${key}"`)
          .join(", ")}`,
        subject: keys.join(),
      };
    }
  },
});
