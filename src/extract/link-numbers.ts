import type { Link, Misnaming } from "../model/facts.ts";

/**
 * What has numbers, as the text of a link and its address give them. Numbers padded with noughts are of a series of their
 * own, and so is "VEP#141": that of a proposal is not that of the change that brings it.
 */
const numbered: readonly { readonly text: RegExp; readonly address: RegExp }[] = [
  {
    text: /^(?![A-Z]{2,5}#)(?:(?:[\w.-]+\/)?[\w.-]*\w|\\)?#([1-9]\d{0,6})$/,
    address:
      /^https?:\/\/(?:github|gitlab)\.com\/[\w./-]+\/(?:pull|issues|merge_requests|discussions)\/(\d{1,7})(?=$|[#?/])/i,
  },
  {
    text: /^RFC[- ]?([1-9]\d{0,6})$/i,
    address: /^https?:\/\/[\w.-]*(?:ietf|rfc-editor)\.org\/[\w./-]*?rfc\/?(\d{1,5})(?!\d)/i,
  },
];

/** Links whose text gives one number and whose address another. */
export function misnumberedLinks(links: readonly Link[]): Misnaming[] {
  return links.flatMap((link) => numbered.flatMap((kind) => misnumbered(link, kind)));
}

function misnumbered({ text, url, span, urlSpan }: Link, kind: (typeof numbered)[number]): Misnaming[] {
  const told = kind.text.exec(text.trim())?.[1];
  if (told === undefined) return [];
  const [address = "", led] = kind.address.exec(url) ?? [];
  if (led === undefined || told === led) return [];
  const end = urlSpan.start + address.length;
  return [{ by: "link", text: text.trim(), span, of: { text: led, span: { start: end - led.length, end } } }];
}
