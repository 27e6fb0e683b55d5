import type { Comparator, Dimension, QuantityRole } from "../model/quantity.ts";

/** Words right before a number that bound it, longest first. */
export const comparatorsBefore: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:\bnot|n['’]t|\bnever|\bcannot)\s(?:\w+\s)?(?:above|over|beyond|exceed(?:ing)?|(?:more|greater|longer|higher|larger) than)$/i, "<="],
  [/(?:\bnot|n['’]t|\bnever|\bcannot)\s(?:\w+\s)?(?:below|under|(?:less|fewer|shorter|lower|smaller) than)$/i, ">="],
  [/(?:≤|<=|=<|\bat most|\bup[ -]?to|\bat[ée]|\bhasta|\bbis zu|\bjusqu['’][àa]|\bno (?:more|longer|later|greater|higher) than|\bnot (?:more|longer|exceed(?:ing)?) (?:than )?|\bmax(?:imum|\.)?(?: of)?:?|\bwithin|\bcapped at|\blimited to|\bupper (?:bound|limit) of)\s*$/i, "<="],
  [/(?:≥|>=|=>|\bat least|\b(?:pelo|al|por lo|au) (?:menos|moins)|\bmindestens|\bno (?:less|fewer|lower) than|\bnot less than|\bmin(?:imum|\.)?(?: of)?:?|\bstarting (?:at|from))\s*$/i, ">="],
  [/(?:<|\b(?:less|fewer|lower|smaller|shorter|faster|sooner) than|\bunder|\bbelow|\bbefore|\bmenos de|\bmoins de)\s*$/i, "<"],
  [/(?:>|\b(?:more|greater|higher|larger|longer|slower|older|bigger) than|\bover|\babove|\bexceed(?:s|ing)?|\bbeyond|\bm[aá][si]s de|\bplus de)\s*$/i, ">"],
  [/(?:~|≈|∼|\bapprox(?:imately|\.)?|\babout|\baround|\broughly|\bcirca|\bca\.|\bcerca de|\baproximadamente|\betwa|\benviron|\bsome|\bnearly|\balmost|\bclose to|\bin the order of|\ban average of|\bestimated(?: at)?)\s*$/i, "~"],
]; // prettier-ignore

/** Words right after a quantity that bound it. */
export const comparatorsAfter: readonly (readonly [RegExp, Comparator])[] = [
  [/^\+(?!\s*\d)|^\s*(?:or (?:more|greater|higher|longer|above|older|better)\b|and (?:more|above|up)\b|(?:\(?minimum|\(?min\b))/i, ">="],
  [/^\s*(?:or (?:less|fewer|lower|below|faster|under)\b|at (?:the )?most\b|max(?:imum)?\b|tops\b)/i, "<="],
  [/^\s*or so\b/i, "~"],
]; // prettier-ignore

/** A percentile: "p99", "P99.9", "95th percentile", "TP99", "median". */
export const percentilePattern =
  /\b(?:t?p\(?(\d{2}(?:\.\d+)?)(\d)?|(\d{2}(?:\.\d+)?)(?:th|st|nd|rd)?[- ]percentile)\b|\b(median)\b/gi;

/** Nouns of what numbers measure in design documents, as they stand beside them or as part of a name. */
export const measuredNouns =
  /(?<![\p{L}\d])(?:latenc(?:y|ies)|response times?|availability|uptime|downtime|durability|throughput|bandwidth|concurrency|retention|retained|kept|ttl|time[- ]to[- ]live|expir\w+|timeouts?|time-?out|deadline|interval|period|window|grace period|delay|backoff|back-off|lag|staleness|freshness|rto|rpo|durations?|runtime|(?:[a-z]{3,} |[a-z]+[_-])?times?|age|effort|budget|costs?|price|storage|disk|memory|ram|heap|cpu|cores?|payload|(?:(?:message|request|file|batch|page) )?sizes?|lengths?|depth|load|traffic|egress|peak|growth|(?:(?:error|success|hit) )?rates?|hit ratio|coverage|utili[sz]ation|accuracy|precision|recall|savings?|discount|thresholds?|limits?|quotas?|capacity|ratio|overhead|replicas?|instances?|nodes?|shards?|partitions?|retries|attempts|users?|customers?|tenants?|requests?|queries|connections?|engineers?|developers?)(?![\p{L}\d])/giu;

/** Nouns that only numbers of some dimensions measure: nodes are counted, memory has a size. */
export const nounsByDimension: readonly (readonly [RegExp, readonly Dimension[]])[] = [
  [/^(?:cores?|replicas?|instances?|nodes?|shards?|partitions?|retries|attempts|users?|customers?|tenants?|requests?|queries|connections?|engineers?|developers?)$/i, ["count"]],
  [/^(?:traffic|egress|load|peak)$/i, ["count", "size", "ratio", "factor"]],
  [/^(?:storage|disk|memory|ram|heap|payload|.*sizes?|bandwidth)$/i, ["size", "ratio", "money", "factor"]],
  [/^(?:ttl|rto|rpo|retained|kept|timeouts?|time-?out|deadline|interval|expir\w+|grace period|lag|staleness|backoff|back-off)$/i, ["time"]],
  [/^(?:availability|uptime|durability|coverage|.* rates?|hit ratio|accuracy|precision|recall|utili[sz]ation)$/i, ["ratio", "count"]],
]; // prettier-ignore

/** Words that tell nothing of what is measured. */
export const commonWords: ReadonlySet<string> = new Set(
  "a an the such same past regular this that these those it its their our your his her my and or nor but so as at by for from in into of off on onto out over per than then through to toward towards under until up upto via with within without between across during after before since when while where which who whom whose what how why if unless because although though is are was were be been being am has have had having do does did done will would shall should can could may might must not no only just also even still yet already again once here there about around approximately approx roughly nearly almost circa some any all each every both either neither another other others one ones least most more less fewer max maximum min minimum equal equals exactly total next last first previous later earlier ago long old apart away early late e.g. i.e. eg ie vs versus vs. plus minus example default currently today now takes take took taking goes go going gets get becomes become lasts last needs need requires require reaches reach keeps keep stays stay adds added holds hold uses use returns return completes complete we you they he she i them us avg average".split(
    " ",
  ),
);

/** Labels that say how a number bounds, not what. */
export const genericLabels =
  /^(?:defaults?|max(?:imum)?|min(?:imum)?|avg|average|mean|e\.?g\.?|i\.?e\.?|examples?|notes?|values?|target|current(?:ly)?|so|then|result|x|n|k)$/i;

/** Columns whose names say nothing of what stands in them. */
export const genericColumns =
  /^(?:values?|estimates?|estimated|(?:example |sample )?(?:targets?|slos?|slas?)|baseline.*|current|status|notes?|descriptions?|contexts?|details?|numbers?|amounts?|figures?|assumptions?|metrics?|requirements?|actions?|comments?|evidence|results?|default|example|rationale|calculation|specification|spec|what|why|how|#|one-liner|summary)$/i;

/** Words in the sentence, label or headings that tell what a number is to the author; the first that matches decides. */
export const roleCues: readonly (readonly [RegExp, QuantityRole])[] = [
  [/\b(?:default(?:s|ed)?(?: to| is| of| value)?|by default|configured (?:to|as|with)|preset)\b/i, "default"],
  [/\b(?:currently|today|at present|as of|measured|observed|benchmark(?:ed|s)?|in production (?:we|it)|existing|saw|took|was|were|now)\b/i, "current"],
  [/\b(?:slos?|slas?|target(?:s|ed)?|goals?|objectives?|must|shall|should|requirements?|required|aims? (?:at|for|to)|budget)\b/i, "target"],
  [/\b(?:limit(?:s|ed)?|max(?:imum)?|quota|cap(?:ped|s)?|timeouts?|no more than|at most|up to|threshold)\b/i, "limit"],
  [/\b(?:estimat\w+|expect(?:s|ed|ing)?|assum\w+|project(?:ed|ion)s?|forecast|approximately|roughly|around|about|would|back[- ]of[- ]the[- ]envelope|capacity planning)\b|[~≈]/i, "estimate"],
]; // prettier-ignore
