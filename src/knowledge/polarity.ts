/**
 * Cues for how a statement stands to what it says. Shaped after NegEx (Chapman et al. 2001): triggers, triggers that
 * only look negative, and words at which a trigger's reach ends.
 */

/** Phrases with a negative word that state a control, an exemption or a bound, not an absence. */
export const pseudoNegation =
  /\b(?:not (?:only|just|merely|limited to)|no (?:more|longer|later|less|fewer) than|no (?:single points? of failure)|(?:must|shall|may) (?:not|never)\b|zero[- ](?:downtime|trust|copy|rpo|data loss)|no-?(?:op|code|sql)\b|without (?:downtime|interruption|data loss|loss|weakening|compromising|affecting|requiring|risk)|never (?:log|store|expose|send|share|cache|return|leave|reach)\w*|no (?:additional|new|further|extra|other|special|known|significant)\b|(?:does|do|will|would|should) not (?:affect|change|impact|break|weaken|reduce|require|need|block|fail|lose)|(?:prevent|avoid|eliminate|mitigate|guard|protect)\w*)/i;

/** Words that deny what follows them. */
export const preNegation =
  /\b(?:no|not|never|without|lacks?|lack of|lacking|neither|nor|none|nothing|cannot|can't|won't|isn't|aren't|doesn't|don't|hasn't|haven't|there (?:is|are|will be) no)\b/i;

/** Words that deny what goes before them. */
export const postNegation =
  /\b(?:(?:is|are|was|were|has been|have been) (?:not (?:needed|required|planned|considered|covered|implemented|supported|available|measured|monitored|in place)|missing|absent|lacking)|does not exist|do not exist)\b/i;

/** Openings that deny all that follows, whatever reason follows too. A row of "none" does as well. */
export const wholeDenial =
  /^\W*(?:[^:.;|]{1,40}:\s+)?it is not (?:so|true|the case|planned|foreseen) that\b|^[^|]*(?:\|\s*(?:none|no|n\/a|[-–—])\s*)+$/i;

/** A claim that something is not there, or not done: "there is no backup", "X is not backed up", "we do not test". */
export const flatDenial =
  /^\W*(?:there (?:is|are|was|were|will be|has been|have been) (?:currently |yet )?(?:no|not any|none)\b|we (?:do|will|have|did) not\b|no\b|(?:(?! (?:that|which|who|whose|if|when|where|while|ensures?|because)\b)[^,;:—|]){1,90}? (?:(?:(?:is|are|was|were|has|have|will|ha[sd] been|have been) (?:not|never)|(?:isn|aren|wasn|weren|hasn|haven|won)['’]t|need(?:s)? not|needn['’]t|do(?:es)? not have to|cannot|can not|can['’]t) (?:currently |yet )?(?:be(?:en)? )?\w+(?:ed|en|ne|de|pt|lt|ld|nt)|(?:will|do|does|did) not (?:\w+ly )?[a-z]+)\b)/i;

/** Words that put off what the sentence says. */
export const postponement =
  /\b(?:tbd|tba|tbc|todo|to be (?:determined|decided|defined|done|added|written|agreed|confirmed|discussed|investigated)|will be (?:decided|defined|determined|added later|addressed later|discussed later)|(?:is|are|was|were) (?:deferred|postponed)|later (?:phase|iteration|version|release|stage)|future (?:work|iteration|phase|release|version|enhancement|improvement|proposal)s?|in (?:the|a) (?:near |later |subsequent |separate )?future|follow-?up|not yet|yet to be|next (?:quarter|phase|iteration)|phase (?:2|3|two|three|ii|iii)|post-?mvp|left (?:open|for (?:later|future)))\b/i;

/** Words of a wish, a possibility or a question. */
export const hypothesis =
  /\b(?:could|might|may want|would be (?:nice|good|useful|possible)|should we|what if|perhaps|maybe|possibly|ideally|we (?:should|may|need to) (?:consider|think|look|investigate|discuss|decide)|consider (?:adding|using|whether)|it (?:may|might) be)\b/i;

/** Words that speak of the system as it was, or is before the change. */
export const formerly =
  /\b(?:previously|historically|in the past|used to|legacy|the old (?:system|way|service|design)|before this (?:change|proposal)|until now|so far|to ?date,|at the moment|as of today)\b/i;

/** A reason, which makes of "none" an exemption. */
export const reasonWords =
  /\b(?:because|since|(?<!such )as (?:it|they|the|we|this|all|no)|due to|given that|so that|therefore|hence|thanks to|the reason)\b|\bso\b(?! far)/i;

/** Headings under which text shows what not to do. */
export const counterExampleHeading =
  /\b(?:anti-?patterns?|red flags?|what not to do|pitfalls?|don'?ts|counter-?examples?|bad examples?|smells?|warning signs?|common mistakes)\b/i;

/** Marks on a line or above a block that show what not to do. */
export const counterExampleMark = /(?:❌|🚩|👎)|(?:#|\/\/|--|<!--)\s*(?:bad|wrong|anti-?pattern|don't|avoid)\b/i;
