/** The name that a heading gives an option: "Option 2", "Approach #1", "Solution A". */
export const optionName = /^(?:option|approach|alternative|solution|variant) ?#?(?:\d|[a-d])\b/i;

/** Words that take one of several options, or say that all are taken. */
export const picks =
  /\b(?:chos(?:e|en|ing)|choose|select(?:ed|s|ing)?|recommend\w*|prefer\w*|decid\w*|decision|conclu\w+|go(?:ing|es)? with|went with|we (?:will|shall|should|'ll|propose)|propos\w+|opt(?:ed|ing)? for|favou?r\w*|winner|best|both|all (?:three|of)|combin\w+|each|depend(?:s|ing)|default|initial\w*|first|currently|implement\w*|accepted|reject\w*|discard\w*|not (?:taken|chosen)|✅|✔|👍)\b|✅|✔|👍/i;

/** Headings of a section that takes one. */
export const picksHeading =
  /\b(?:decision|recommendation|recommended|conclusion|outcome|chosen|selected|preferred|proposal|proposed|summary|resolution|verdict|comparison|choice)\b/i;
