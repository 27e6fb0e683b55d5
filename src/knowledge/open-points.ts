/** Words that put a decision off. */
export const postponement =
  /\b(?:(?:is|are|remains?|was|were|been) (?:deliberately |currently |still )?left (?:unspecified|undecided|undefined|open)|(?:have|has) (?:not|yet) (?:yet )?(?:to )?(?:been |be )(?:decided|determined|finali[sz]ed|agreed)|(?:we|it|they) (?:have|has)(?: not|n't) (?:yet )?decided|(?:is|are) (?:still |yet |as yet )?undecided|(?:exact|specific|final|precise)\b.{0,80}\b(?:can|will|could|to) be (?:decided|determined|finali[sz]ed|agreed)|will be decided (?:in|at|during|by|once|when|later)|(?:needs?|remains?) to be (?:decided|determined|agreed))\b|\(\?+\)|^for discussion:/i;

/** Words that say the reverse. */
export const deniedPostponement =
  /\b(?:nothing|no longer|none|never|if|when|until|once|unless)\b|(?:decided|determined|agreed)(?: \w+)? (?:before|by (?:the|their|its|each|every)|on a)\b|§|\b(?:in|see) section\b/i;

/** A question of the design's own authors to themselves. */
export const firmQuestion =
  /^(?:\w+[,:;—-]? )?(?:should we|do we|shall we|can we|could we|will we|how (?:do|should|will|would|can) we|what (?:do|should|will|would) we|where (?:do|should|will|would) we|who (?:should|will|would)|which\b.{1,60}\bshould|should (?:it|this|the|these|they)|is (?:it|this) (?:ok|okay|possible|enough|acceptable|needed|necessary))\b.*\?\)?$/i;
