/** Texts that fill a place without saying anything. */
const nothing =
  /^(?:n\/?a|n\.a\.|none(?: (?:known|yet|so far|identified|at this time))?|nothing|not applicable|nil|null|no|unknown|[-–—?.…\s*_~]*)[.!]?$/i;

/** Texts that say that the place is still to be filled. */
const later =
  /^[[({<*_\s]*(?:tbd|tba|tbc|todo|fixme|xxx+|\?{2,}|wip|pending|open|undecided|to be (?:determined|decided|defined|done|added|confirmed|filled)|not (?:yet )?(?:decided|determined|defined)|not yet|coming soon)\b[^\p{L}]*$/iu;

/** Whether `text` is empty, a dash, or a bare "none". */
export function isBlank(text: string): boolean {
  return nothing.test(text.trim());
}

/** Whether `text` says no more than "TBD", "pending" or the like. */
export function isPostponed(text: string): boolean {
  return later.test(text.trim());
}

/** Whether `text` is what a template holds in the place of an answer: "[name]", "{date}", "<owner>", "YYYY-MM-DD". */
function isPlaceholder(text: string): boolean {
  const bare = text.replace(/[*_`"']/g, "").trim();
  return (
    /^\[[^\]]*\]$|^\{[^}]*\}$|^<[^>]*>$/.test(bare) ||
    /\b(?:YYYY|yyyy|NNNN?|XXXX?)\b|\b[DM]{2}[-/.][DM]{2}\b/.test(bare)
  );
}

/** Whether `text` answers nothing: blank, postponed or a placeholder. */
export function isHollow(text: string): boolean {
  return isBlank(text) || isPostponed(text) || isPlaceholder(text);
}
