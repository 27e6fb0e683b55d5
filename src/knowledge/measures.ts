import type { Comparator, QuantityRole } from "../model/quantity.ts";

/** Words right before a number that bound it, longest first. */
export const comparatorsBefore: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:≤|<=|=<|\bat most|\bup to|\bno (?:more|longer|later|greater|higher) than|\bnot (?:more|longer|exceed(?:ing)?) (?:than )?|\bmax(?:imum|\.)?(?: of)?:?|\bwithin|\bcapped at|\blimited to|\bupper (?:bound|limit) of)\s*$/i, "<="],
  [/(?:≥|>=|=>|\bat least|\bno (?:less|fewer|lower) than|\bnot less than|\bmin(?:imum|\.)?(?: of)?:?|\bstarting (?:at|from))\s*$/i, ">="],
  [/(?:<|\b(?:less|fewer|lower|smaller|shorter|faster|sooner) than|\bunder|\bbelow|\bbefore)\s*$/i, "<"],
  [/(?:>|\b(?:more|greater|higher|larger|longer|slower|older|bigger) than|\bover|\babove|\bexceed(?:s|ing)?|\bbeyond|\bafter)\s*$/i, ">"],
  [/(?:~|≈|∼|\bapprox(?:imately|\.)?|\babout|\baround|\broughly|\bcirca|\bca\.|\bsome|\bnearly|\balmost|\bclose to|\bin the order of|\ban average of|\bestimated(?: at)?)\s*$/i, "~"],
]; // prettier-ignore

/** Words right after a quantity that bound it. */
export const comparatorsAfter: readonly (readonly [RegExp, Comparator])[] = [
  [/^\+(?!\s*\d)|^\s*(?:or (?:more|greater|higher|longer|above|older|better)\b|and (?:more|above|up)\b|(?:\(?minimum|\(?min\b))/i, ">="],
  [/^\s*(?:or (?:less|fewer|lower|below|faster|under)\b|at (?:the )?most\b|max(?:imum)?\b|tops\b)/i, "<="],
  [/^\s*or so\b/i, "~"],
]; // prettier-ignore

/** A percentile: "p99", "P99.9", "95th percentile", "TP99", "median". */
export const percentilePattern =
  /\b(?:t?p(\d{2}(?:\.\d+)?)(\d)?|(\d{2}(?:\.\d+)?)(?:th|st|nd|rd)?[- ]percentile)\b|\b(median)\b/gi;

/** Nouns of what numbers measure in design documents, as they stand beside them. */
export const measuredNouns =
  /\b(?:latenc(?:y|ies)|response times?|availability|uptime|downtime|durability|throughput|bandwidth|retention|retained|kept|ttl|time[- ]to[- ]live|expir\w+|timeouts?|time-?out|deadline|interval|every|period|window|grace period|delay|backoff|back-off|lag|staleness|freshness|rto|rpo|recovery time|duration|runtime|lead time|age|budget|costs?|price|storage|disk|memory|ram|heap|cpu|cores?|payload|message size|request size|file size|batch size|page size|size|length|depth|load|traffic|peak|growth|error rates?|success rates?|hit rates?|hit ratio|coverage|utili[sz]ation|accuracy|precision|recall|saving|discount|threshold|limit|quota|capacity|rate|overhead|replicas?|instances?|nodes?|shards?|partitions?|retries|attempts|users?|customers?|tenants?|requests?|queries|connections?|engineers?|developers?)\b/gi;

/** Words in the sentence, label or headings that tell what a number is to the author; the first that matches decides. */
export const roleCues: readonly (readonly [RegExp, QuantityRole])[] = [
  [/\b(?:default(?:s|ed)?(?: to| is| of| value)?|by default|configured (?:to|as|with)|preset)\b/i, "default"],
  [/\b(?:currently|today|at present|as of|measured|observed|benchmark(?:ed|s)?|in production (?:we|it)|existing|saw|took|was|were|now)\b/i, "current"],
  [/\b(?:slos?|slas?|target(?:s|ed)?|goals?|objectives?|must|shall|should|requirements?|required|aims? (?:at|for|to)|budget)\b/i, "target"],
  [/\b(?:limit(?:s|ed)?|max(?:imum)?|quota|cap(?:ped|s)?|timeouts?|no more than|at most|up to|threshold)\b/i, "limit"],
  [/\b(?:estimat\w+|expect(?:s|ed|ing)?|assum\w+|project(?:ed|ion)s?|forecast|approximately|roughly|around|about|would|back[- ]of[- ]the[- ]envelope|capacity planning)\b|[~≈]/i, "estimate"],
]; // prettier-ignore
