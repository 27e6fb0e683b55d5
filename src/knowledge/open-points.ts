/** Words that put a decision off. "Left unspecified" and "not finalized" may as well give a freedom, or tell a state. */
export const postponement =
  /\b(?:(?:is|are|remains?|was|were|been) (?:currently |still )?left undecided|(?:have|has) (?:not|yet) (?:yet )?(?:to )?(?:been |be )(?:decided|agreed)|(?:we|it|they) (?:have|has)(?: not|n't) (?:yet )?decided|(?:is|are) (?:still |yet |as yet )?undecided|(?:is|are|be) yet to be decided|remains? to be (?:decided|agreed))\b|\(\?+\)|^for discussion:/i;

/** Words that say the reverse. */
export const deniedPostponement =
  /\b(?:nothing|no longer|none|never|if|when|until|once|unless)\b|(?:decided|determined|agreed)(?: \w+)? (?:before|by (?:the|their|its|each|every)|on a)\b|§|\b(?:in|see) section\b/i;

/** A question of the design's own authors to themselves; "can we" and "how would we" lead to what follows. */
export const firmQuestion = /^(?:\W{0,3}\w+[,:;—-]? )?(?:should we|shall we|do we (?:need|want|have) to)\b.*\?\)?$/i;
