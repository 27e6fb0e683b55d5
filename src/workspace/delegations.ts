import type { ConcernVerdict } from "../model/concern.ts";
import type { Document } from "../model/document.ts";
import { contains } from "../model/span.ts";
import type { LinkTargets } from "./links.ts";

/**
 * `doc`, its links looked up, with the concerns for which it sends the reader elsewhere judged by what is there: a file
 * with no word on the concern does not address it. What cannot be read is taken to hold it, and a file that is missing
 * is a broken link, which is reported as one.
 */
export function followDelegations(doc: Document, targets: LinkTargets): Document {
  if (!doc.concerns.some(({ elsewhere }) => elsewhere)) return doc;
  const concerns = doc.concerns.map((verdict) =>
    verdict.elsewhere && verdict.state === "addressed" && leadsNowhere(verdict, doc, targets)
      ? { ...verdict, ...verdict.elsewhere.otherwise }
      : verdict,
  );
  return { ...doc, concerns };
}

/** Whether all links of the sentence lead to files that can be read and say nothing on the concern. */
function leadsNowhere({ concern, elsewhere }: ConcernVerdict, { links }: Document, targets: LinkTargets): boolean {
  const own = links.filter(({ span, image }) => elsewhere && !image && contains(elsewhere.span, span));
  return (
    own.length > 0 && own.every(({ file }) => file !== undefined && targets.concerns(file)?.has(concern) === false)
  );
}
