/**
 * Sections that authors leave empty and are right to. From templates in public use (KEP and its descendants, Rust RFC,
 * TEP, MADR, buildpacks), and from what two readers of findings in public documents would not have asked to be filled.
 */

/** Words in a heading, or in a form's comment under it, that leave it to the author whether to write anything. */
export const saysOptional =
  /\boptional\b|\bif (?:applicable|any|needed|necessary|relevant|required|appropriate|you need|there (?:is|are) any)\b|\bwhere applicable\b|\b(?:leave|left) (?:this )?(?:section )?(?:blank|empty)\b|\bnot required (?:until|for|when)\b|\bonly (?:if|when|required|needed|applicable)\b|\buse this section if\b|\b(?:can|may) be (?:omitted|skipped|removed|left)\b|\b(?:remove|delete|skip|omit) (?:this section|it|this)?\s*if\b|\bbased on reviewers feedback\b|\bamend(?:ed|ment)s?\b/i;

/** Headings that fill as time goes by, or that a form puts in every document for the few that need them. */
export const filledByTime =
  /\b(?:history|amend(?:ed|ments?)|changelog|change ?log|reviews?|reviewers?|review notes|approvals?|sign-?offs?|infrastructure needed|prerequisite testing updates|dev preview|tech preview|removing a deprecated|deprecat(?:ion|ed features?)|notes?|remarks?|comments?|feedback|links?|readme|acknowledge?ments?|support procedures|pull requests?|update log|follow-?ups?|reserved|addend(?:um|a)|q ?& ?a)\b|^(?:alpha|beta|ga|(?:declined|rejected|discarded) alternatives)$/i;

/** Headings that ask for what many a design does not have, and whose absence few reviewers would miss. */
export const seldomMissed =
  /\b(?:drawbacks?|disadvantages|test cases|stakeholders?|stakeholder impacts?|discussion|pros|cons|problem|cross[- ]cutting concerns|api (?:changes|extensions)|user stories|story \d|implementation)$|^(?:implementation\b.*|(?:declined|rejected|discarded) \w+|standalone clusters|single-node\b.*)$/i;

/** Headings that say all there is to say: a meeting by its date, a generator's signature, an endpoint, a method. */
const saysAll =
  /\b\d{4}[-/.]\d\d?\b|\b\d\d?[-/.]\d\d?[-/.]\d{4}\b|\bend of (?:document|file)\b|\bcancel+ed\b|\bgenerated (?:by|with|from|on)\b|^(?:GET|POST|PUT|PATCH|DELETE|HEAD)\s+\/|\w\([^()]*\)/i;

/** Headings that in most forms hold others, which authors may set on the same level. */
export const holdsParts =
  /^(?:(?:the )?(?:proposal|proposed \w+|solution|(?:high[- ]level |detailed |technical )?design(?: details| and architecture)?|architecture|requirements|implementation details.*))$/i;

/** Roles whose absence says that there is nothing to say: no open question, no term to explain, no work for later. */
const dispensableRoles: readonly string[] = [
  "non-goals",
  "toc",
  "metadata",
  "references",
  "prior-art",
  "open-questions",
  "open-decisions",
  "checklist",
];

/** Words that a heading may have; a question of a form may have twice as many. */
const mostWords = 10;

/** Whether words that are set as a heading are one, and no statement of its own. */
export function isHeading(title: string): boolean {
  const isQuestion = /\?\s*$/.test(title);
  if (title.split(" ").length > (isQuestion ? 2 * mostWords : mostWords)) return false;
  return !/[.!:]\s*$|:\s|[–—]/.test(title) && !saysAll.test(title);
}

/** Whether nobody would miss what a section of this title and these roles was to hold. */
export function mayStayEmpty(title: string, roles: readonly string[]): boolean {
  return filledByTime.test(title) || roles.some((role) => dispensableRoles.includes(role));
}
