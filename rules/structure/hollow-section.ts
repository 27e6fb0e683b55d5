import { isHeading, mayStayEmpty, seldomMissed } from "../../src/knowledge/optional-sections.ts";
import { maturityOf } from "../../src/model/document.ts";
import { type HollowRun, hollowShareOf, type Section } from "../../src/model/section.ts";
import { defineRule, type RawFinding } from "../../src/rule.ts";

/** A document of whose closing sections more are hollow is still being written: `recommended` waits. */
const beingWritten = 0.25;
/** A draft of which more is hollow states a problem; its design comes later. */
const onlyBegun = 0.6;
/** What a reviewer may let pass: a heading that no form knows, a document that is not done. */
const doubt = 0.5;

/** One bare heading of those that may stay empty says that there is nothing to say; more, that nobody looked. */
const several = 2;

export default defineRule({
  id: "hollow-section",
  family: "structure",
  severity: "warning",
  preset: "recommended",
  summary: "A heading has nothing under it, or no words",
  why: "An empty section looks as if its question had been thought about, and answers nothing.",
  fix: "Write the section, say in a sentence why it does not apply, or delete the heading.",
  limits:
    'Leaves alone a heading that a form calls optional, that fills as time goes by, or for open questions and the like, unless there are several (`strict`), a method, a sentence set as a heading, and a heading whose content may stand under the next one. In drafts, and of headings without a known role, only `strict` speaks: of 45 findings that it showed, 27 held. A section that holds only "TBD" or a slot is the matter of `unresolved-marker` and `placeholder`.',
  precision: { right: 9, judged: 9 },

  *check({ doc }) {
    const maturity = maturityOf(doc);
    if (doc.template || maturity === "closed") return;
    if (maturity === "draft" && hollowShareOf(doc.sections) > onlyBegun) return;
    const weight = maturity === "draft" ? { weight: -1 as const } : {};
    const runs = doc.hollowRuns;
    const sure = maturity === "draft" || hollowShareOf(doc.sections) > beingWritten ? [] : runs.flatMap(missedIn);
    const named = new Set(sure.flat());
    const rest = runs.flatMap(({ sections }) => sections.filter((one) => isHeading(one.title) && !named.has(one)));
    for (const [at, [first, ...others]] of sure.entries()) {
      if (first) yield { ...findingOf(first, at === 0 ? [...others, ...rest] : others), ...weight };
    }
    const asked = rest.filter(asks);
    const doubtful =
      asked.find(({ title }) => !seldomMissed.test(title)) ??
      asked[0] ??
      (rest.length >= several ? rest[0] : undefined);
    if (sure.length > 0 || !doubtful) return;
    const others = rest.filter((one) => one !== doubtful);
    yield { ...findingOf(doubtful, others), ...weight, confidence: doubt };
  },
});

function findingOf(first: Section, others: readonly Section[]): RawFinding {
  const nameless = first.title === "";
  const more = others.length === 0 ? "" : `, ${nameless ? "and nothing" : "nor"} under ${String(others.length)} more`;
  return {
    at: first.headingSpan,
    message: `${nameless ? "A heading without words" : `Nothing under "${first.title.slice(0, 80)}"`}${more}`,
    subject: first.title,
    related: others.map((section) => ({ span: section.headingSpan, message: "Nothing here either" })),
  };
}

/** What a reviewer would ask for in a run, all in one finding at what is missed most; nothing when none of it is. */
function missedIn({ sections, open }: HollowRun): Section[][] {
  const asked = (open ? sections.slice(0, -1) : sections).filter(asks);
  const missed = asked.find(({ title, roles }) => roles.length > 0 && !seldomMissed.test(title));
  return missed ? [[missed, ...asked.filter((section) => section !== missed)]] : [];
}

/** Whether a reader would miss what the section was to hold. */
function asks({ title, roles, optional }: Section): boolean {
  return !optional && isHeading(title) && !mayStayEmpty(title, roles);
}
