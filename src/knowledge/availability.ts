const day = 86_400;
/** The periods over which a downtime is counted [s]. */
export const downtimePeriods = {
  day,
  week: 7 * day,
  month: 30.4375 * day,
  quarter: 91.3125 * day,
  year: 365.25 * day,
};
/** Words by which one of them is meant. */
export const periodNames: readonly (readonly [RegExp, keyof typeof downtimePeriods])[] = [
  [/^(?:years?|yrs?|y|annum|annual\w*|yearly)$/i, "year"],
  [/^(?:quarters?|quarterly)$/i, "quarter"],
  [/^(?:months?|mo|monthly)$/i, "month"],
  [/^(?:weeks?|wk|weekly)$/i, "week"],
  [/^(?:days?|daily)$/i, "day"],
];
const down = "(?:downtime|outages?|unavailability|degradation)";
/** What follows a downtime: the word of its period is the group. */
export const perPeriod = new RegExp(
  String.raw`^\s*(?:(?:of )?(?:[a-z]+ )?${down} ?)?(?:/|per |an? |each |every |in a )\s?(?:calendar )?([a-z]+)\b`,
  "i",
);
/** Words of a time without service. */
export const downWords = new RegExp(String.raw`\b(?:${down}|unavailable)\b`, "i");
/** What a percentage is of: without such a word it may be a share of requests or of anything else. */
export const upWords = /\b(?:availab\w+|uptime|nines|downtime|outages?|[2-6]9s|9s)\b/i;
/** A clock that runs only part of the time. */
export const partTime =
  /\b(?:trading|business|working|office|opening|market) (?:hours?|days?)\b|\b(?!24\b)\d+\s?[-x×/]\s?[57]\b/i;

/** Words of a thing that another cannot work without. */
export const dependencyWords =
  /\b(?:depend(?:s|ed|ing|enc(?:y|ies))?|relies on|rely on|upstream|in series|critical path)\b/i;
/** Words of a dependency without which the system goes on. */
export const softDependency =
  /\b(?:soft|optional|fall ?back|falls back|degrad\w+|cached?|async\w*|queue[sd]?|best[- ]effort|redundan\w+|fail[- ]?over|multi-\w+|parallel|non-critical|not critical|internal)\b/i;
/** Words that show that a percentage is an availability, of a dependency and of the whole. */
export const dependencyAvailability = /\b(?:availab\w+|uptime|sl[ao]s?)\b/i;
export const ownAvailability = /\b(?:availab\w+|uptime)\b/i;
