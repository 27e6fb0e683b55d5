/** Sentences that say who writes a dataset; groups `who` and `what`. Bounded, so that they are linear in practice. */

const words = "\\w(?:[\\w.-]*\\w)?(?: \\w(?:[\\w.-]*\\w)?){0,3}?";
const thing = `(?:the |its |all |each |every )?(?<what>${words})`;
const end =
  "(?= (?:in|from|to|and|via|through|for|on|when|while|as|at|with|after|before|during|because|so|but|which|that|too|directly)\\b|[,;:.()—–]|\\s*$)";
const writes =
  "(?:writes?(?: to)?|updates?|mutates?|modif(?:y|ies)|inserts? into|may write(?: to)?|can write(?: to)?|is allowed to write(?: to)?)";
const name = "(?:\\w(?:[\\w./-]*\\w)?(?: \\w(?:[\\w./-]*\\w)?){0,3}?)";

/** A sentence, and words without which it is not one: patterns as long as these are costly to try, and to compile. */
export interface OwnershipSentence {
  readonly cue: RegExp;
  readonly pattern: RegExp;
}

const sentence = (cue: RegExp, body: string): OwnershipSentence => ({ cue, pattern: new RegExp(body, "id") });

/** One writer, who may be the only one. */
export const soleWriterSentences = [
  sentence(
    / is the (?:only|sole|single|one) /i,
    `(?:^|[,;:(] ?|\\bthe )(?<who>${name}) is the (?:only|sole|single|one) (?:writer|owner)(?: of| for| to) ${thing}${end}`,
  ),
  sentence(
    /\bonly .*(?:writ|updat|mutat|modif|insert)/i,
    `\\bonly (?:the )?(?<who>${name}) (?:ever )?${writes} ${thing}${end}`,
  ),
  sentence(
    /\b(?:owned|written)\b.* by /i,
    `(?:^|[,;:(] ?|\\bthe )(?<what>${words}) (?:is|are) (?:(?:only|exclusively|solely) )?(?:owned|written)(?: (?:only|exclusively|solely))? by (?:the )?(?<who>${name}(?:(?:,| and| &) (?:the )?${name})?)(?= (?:when|on|via|through|in|for|with|using|which|that|as|during|after)\\b|[,;:.()—–]|\\s*$)`,
  ),
];

/** Several writers, or one beside the owner. */
export const jointWriterSentences = [
  sentence(
    / (?:both|all|each) (?:may |can |is )?(?:writ|updat|mutat|modif|insert|allow)/i,
    `(?:^|[,;:(] ?|\\bthe )(?:both )?(?<who>${name}(?:, ${name}){0,3},? and (?:the )?${name}) (?:both|all|each) ${writes} ${thing}${end}`,
  ),
  sentence(
    /\bboth .*(?:writ|updat|mutat|modif|insert)/i,
    `\\bboth (?:the )?(?<who>${name} and (?:the )?${name}) ${writes} ${thing}${end}`,
  ),
  sentence(
    / also (?:may |can |is )?(?:writ|updat|mutat|modif|insert|allow)/i,
    `(?:^|[,;:(] ?|\\bthe )(?<who>${name}) also ${writes} ${thing}${end}`,
  ),
  sentence(
    / (?:writes?|updates?) .*(?:too|as well)\b/i,
    `(?:^|[,;:(] ?|\\bthe )(?<who>${name}) (?:writes?(?: to)?|updates?) ${thing} (?:too|as well)\\b`,
  ),
];

/** What stands in a list item for the writer: "written by AuthService", "owner: Billing". */
export const writtenBy =
  /(?:[:–—,;.(-]\s*|\b(?:and|is|are)\s+)(?:(?:only |solely )?(?:written|owned|mutated|updated) (?:only |solely )?by|(?:single |sole )?(?:writers?|owner)\s*[:=])\s*(?:the )?([^;.()]{2,80})/di;
export const readBy =
  /(?:[:–—,;.(-]\s*|\b(?:and|is|are)\s+)(?:(?:read|consumed|used) by|readers?\s*[:=])\s*([^;.()]{1,80})/di;

/** A part of a sentence that shows it to speak of something else than stored data. */
export const notData =
  /^same (?:schema|format|layout|type)$|\b(?:code|codebase|files?|repos?(?:itory)?|docs?|documentation|tests?|pull requests?|roadmap|decision|runbook|design|rfc|proposal|logs?|stdout|stderr|console|response|memory|config(?:uration)?s?|readme|changelog|comment|library|package|variable|field|register|buffer|process|it|them|this|that|these|those)$/i;

/** What is deployed as one is one program, and its modules no services. */
const apart = `(?![^.;]{0,60}\\b(?:deploy(?:s|ed)?|ships?|shipped|runs?) (?:together|as one|in one)\\b)`;

/** A database that several services share. */
export const sharedDatabaseSentences = [
  sentence(
    / shares? (?:the same|a single|one|a)\b/i,
    `(?:^|[,;:(] ?|\\bthe )(?<who>(?:all |both |these |the |other )*${name}(?:, ${name}){0,3}(?:,? and (?:the )?${name})?) (?:all |both |currently |will )*shares? (?:the same|a single|one|a common|a) (?<what>(?:[\\w.-]+ ){0,3}?(?:databases?|(?:database|db) schema|db))\\b(?! (?:table|connection|pool|server|cluster|instance|engine|driver|technology|type)s?\\b)${apart}`,
  ),
  sentence(
    / (?:the same|a single|one|a shared|the shared) .*(?:databases?|schema|db)\b/i,
    `(?:^|[,;:(] ?|\\bthe )(?<who>(?:all |both |multiple |several )(?:the )?(?:[\\w-]+ ){0,3}(?:services|microservices|modules)|${name},? and (?:the )?${name}) (?:all |both |each )*(?:read from and write to|read and write(?: to)?|write(?: directly)? to|connect(?: directly)? to|use) (?:the same|a single|one|a shared|the shared) (?<what>(?:[\\w.-]+ ){0,3}?(?:databases?|(?:database|db) schema|db))\\b(?! (?:table|connection|pool|server|cluster|instance|engine|driver|technology|type)s?\\b)${apart}`,
  ),
];
