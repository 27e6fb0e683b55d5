import type { Link, Misnaming } from "../model/facts.ts";

/** A text that is the number of an issue, a change or an RFC of the IETF; numbers padded with noughts are of a series of its own. */
const numberInText = /(?:^|[\w)]#|^\\?#|\bRFC[- ]?)([1-9]\d{0,6})$/i;
/** "VEP#141" is the number of a proposal, which is not that of the change that brings it. */
const issueText = /^(?![A-Z]{2,5}\\?#)(?:[\w.-]+\/)?[\w.-]*\\?#\d+$/;
const issueAddress =
  /^https?:\/\/(?:github|gitlab)\.com\/[\w./-]+\/(?:pull|issues|merge_requests|discussions)\/(\d{1,7})(?=$|[#?/])/i;
const rfcText = /^RFC[- ]?\d+$/i;
const rfcAddress = /^https?:\/\/[\w.-]*(?:ietf|rfc-editor)\.org\/[\w./-]*?rfc\/?(\d{1,5})(?!\d)/i;

/** Links whose text gives one number and whose address another. */
export function misnumberedLinks(links: readonly Link[]): Misnaming[] {
  return links.flatMap(({ text, url, span, urlSpan }): Misnaming[] => {
    const told = numberInText.exec(text.trim())?.[1];
    const address = addressFor(text.trim())?.exec(url);
    const led = address?.[1];
    if (told === undefined || led === undefined || told === led) return [];
    const end = urlSpan.start + (address?.[0].length ?? 0);
    return [{ by: "link", text: text.trim(), span, of: { text: led, span: { start: end - led.length, end } } }];
  });
}

function addressFor(text: string): RegExp | undefined {
  if (issueText.test(text)) return issueAddress;
  return rfcText.test(text) ? rfcAddress : undefined;
}
