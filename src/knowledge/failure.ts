/**
 * Words of design documents on what happens when a call fails. From labelled documents and from "Timeouts, retries and
 * backoff with jitter" (Amazon Builders' Library) and the chapters on overload of Site Reliability Engineering.
 */

/** A program that tries again by itself. */
export const automaticRetry =
  /\b(?:(?:will|is|are|gets?|be|we|it|must|shall|automatically|client|clients|service|worker|workers|consumer|system|job|jobs|controller|and|then|to)\s+(?:\w+ly\s+)?(?:retr(?:y|ies|ied)|re-?tried|try again|re-?attempt(?:s|ed)?)|retries\s+(?:automatically|the|until|on|when|after|if|with|failed)|(?:automatic|built-in) retr(?:y|ies)|retry (?:logic|mechanism|loop|policy|queue)s?|retr(?:y|ies) (?:on|until|forever))\b/i;

/** A person who tries again, or a retry that somebody else is to do. */
export const manualRetry =
  /\b(?:users?|manual\w*|operators?|admins?|humans?|buttons?|click\w*|customers?|developers?|callers?|you|no retr(?:y|ies)|not (?:be )?retr\w+|never retr\w+|n't (?:be )?retr\w+|without retr\w+|can (?:be )?(?:safely )?retr\w+|may (?:be )?retr\w+|could (?:be )?retr\w+)\b/i;

/** What keeps retries from piling up or from doing harm, wherever in the document it stands. */
export const retryBound =
  /back-?off|back(?:s|ed|ing)? off|exponential|jitter|dead[- ]?letter|\bdlq\b|idempoten|circuit[- ]break|max\w*[ _-]?(?:retr|attempt|tries)|retr\w*[ _-]?(?:limit|count|budget|max|interval|delay|after|period)|\b(?:\d+|one|two|three|four|five|ten|several|few)[\s-]*(?:more )?(?:times|x|retries|attempts|tries)\b|work ?queue|reconcil/i;

/** What keeps them in check where it stands beside them. */
export const nearbyBound =
  /attempts?\b|\btries\b|\bonce\b|\btwice\b|\blimit|gives? up|giving up|exhaust|time[- ]?outs?|timed out|deadline|interval|delay|\bevery \w+|periodic|rate[- ]limit|requeue|at[- ]least[- ]once|later|until|next (?:run|cycle|poll|sync)|duplicate|dedup/i;

/** What stands in the place of a mitigation and owns that there is none; not what says that none is needed. */
export const noRemedy =
  /^\W*(?:not (?:yet )?(?:implemented|mitigated|handled|addressed)|un(?:mitigated|handled|addressed)|none (?:yet|planned|today|currently)|no (?:mitigation|handling|solution)(?: yet)?|should (?:not|never) happen|nothing (?:yet|today))\b(?!.*\b(?:need|requir|necess|accept))[^.;]{0,60}$/i;
