/** The name that a heading gives an option: "Option 2", "Approach #1", "Solution A". */
export const optionName = /^(?:option|approach|alternative|solution|variant) ?#?(?:\d|[a-d])\b/i;

/** Words that take one of several options, or say that all are taken. */
export const picks =
  /\b(?:chos(?:e|en|ing)|choose|select(?:ed|s|ing)?|recommend\w*|prefer\w*|decid\w*|decision|conclu\w+|go(?:ing|es)? with|went with|we (?:will|shall|should|'ll|propose)|propos\w+|opt(?:ed|ing)? for|favou?r\w*|winner|best|both|all (?:three|of)|combin\w+|each|depend(?:s|ing)|default|initial\w*|first|currently|implement\w*|accepted|reject\w*|discard\w*|not (?:taken|chosen)|✅|✔|👍)\b|✅|✔|👍/i;

/** Headings of a section that takes one. */
export const picksHeading =
  /\b(?:decision|recommendation|recommended|conclusion|outcome|chosen|selected|preferred|proposal|proposed|summary|resolution|verdict|comparison|choice)\b/i;

/** Headings over what was not taken; the choice then stands beside the options. */
export const notTakenHeading = /alternativ|reject|other|not taken|discard|descart/i;

/** Headers of columns that hold only what was not taken, so that the choice stands beside them. */
export const notTakenHeader = /alternativ|reject|other|didn't|opciones descartadas/i;

const counted =
  "(?:two|three|four|five|several|multiple|various|possible|potential|following|reasonable|different|a few|a couple of|a number of|some|[2-6])";
const ways =
  "(?:options|alternatives|approaches|solutions|possibilities|ways forward|ways to (?:do|solve|handle|address|implement|achieve|fix))";

/** The end of a paragraph that says that options follow, for the design to take one of. */
export const announcesOptions = new RegExp(
  `\\b(?:there (?:are|exist)|there's|we (?:have|see|found|considered|could think of)|here are)\\b.{0,30}\\b${counted}\\s+(?:[\\w-]+\\s+){0,3}?${ways}\\b[^.:]{0,90}[:.]?\\s*$|^(?:(?:possible|several|some|a few|implementation|design|technical) )?(?:options|solutions|approaches)(?: for .{1,40})?\\s*:\\s*$`,
  "iu",
);

/** Options that a program or a reader has, not the design; and those that were weighed at the time. */
export const othersOptions =
  /\b(?:users?|customers?|clients?|admins?|operators?|developers?|you|supports?|provides?|offers?|allows?|accepts?|takes?|configur\w*|commands?|flags?|cli|valid|available|values?|parameters?|fields?|command[- ]line|existing|current(?:ly)?|deploy\w*|accepted|can be used|known|rejected|dismissed|discarded|ruled out)\b/i;

/** Words near announced options that take one of them. */
export const takesOne =
  /\b(?:chos(?:e|en|ing)|choosing|select(?:ed|ing)|recommend\w*|preferr?(?:ed|ence|able)?|we prefer|decid(?:e|ed|ing) (?:to|on|for|against|that)|decision\b|conclu\w+|go(?:ing)? with|went with|we (?:will|shall|'ll|propose|use|opt)|opt(?:ed|ing)? for|favou?r\w*|winner|accepted|reject\w*|discard\w*|not (?:taken|chosen)|should do|proposal:|this (?:kep|rfc|proposal|design|document) (?:propos|us|implement|tak)\w*|both (?:options|approaches|are)|implemented (?:option|approach)|depend(?:s|ing) on)\b|✅|✔|👍/i;
