/** Words of a whole that is shared out. */
export const sharesOut = /\b(?:budgets?|break-?downs?|allocations?)\b/i;
/** Words of the time that one request may take. */
export const latencyWords = /\b(?:latenc\w+|response times?|p9\d|end[- ]to[- ]end|round[- ]trip|time)\b/i;
/** Words that bound what stands with them. */
export const bounding = /\b(?:budgets?|targets?|slos?|slas?|limits?|within|under|at most|must|goals?|max\w*)\b|[<≤]/i;
/** Lines that are the whole, or what is left of it. */
export const wholeOrRest =
  /^\W*(?:total|sum|overall|end[- ]to[- ]end|e2e|grand total|budget|target|slo|limit|remaining|headroom|buffer|slack|margin|reserve)\b/i;
/** Parts that do not all happen, or not one after the other. */
export const notAll =
  /\b(?:parallel\w*|concurrent\w*|simultaneous\w*|overlap\w*|hits?|miss\w*|cold|warm|worst|best|optional\w*|async\w*|fallback|either|if|or|per|background)\b/i;
/** Names of a whole that may not be passed. */
export const boundOfAll = /\b(?:budget|target|slo|limit)\b/i;

/** Words of what may be spent, and of what is spent. */
export const moneyAllowed = /\bbudgets?\b/i;
export const moneySpent = /\btotal\b|\bcosts?\b/i;
/** Words of all that is spent. */
export const allSpent = /^\W*(?:grand |overall |estimated )?total\b|\btotal (?:\w+ ){0,3}costs?\b/i;

const month = 2_629_746;
/** Words of the time over which money is counted, and its seconds. */
export const spendingPeriods: readonly (readonly [RegExp, number])[] = [
  [/\b(?:month(?:ly|s)?|mo)\b/i, month],
  [/\b(?:year(?:ly|s)?|annual(?:ly)?|annum)\b/i, 12 * month],
  [/\b(?:day|daily)\b/i, 86_400],
];
/** Money by the unit of something else, or of one part of the system. */
export const partOfSpending =
  /\b(?:per (?!month|year|annum|day)\w+|phase|stage|each|alert\w*|sav\w+|remaining|left|was|were|previous|before)\b/i;
