import { filledByTemplate, followedByNobody, leadsAway, madeFragment, schemeless } from "../knowledge/addresses.ts";

/** The address of the web that `url` means and does not write as one: "(https://…", "www.example.org/x". */
export function meantForWeb(url: string): string | undefined {
  return /^\(+(https?:.*?)\)*$/.exec(url)?.[1] ?? (schemeless.test(url) ? `https://${url}` : undefined);
}

/** Whether a reader's browser can follow `url`, as far as its form tells. */
export function isFollowed(url: string): boolean {
  return !followedByNobody.test(url);
}

/** Whether `url` is an address under the document's own folders, as far as its form tells. */
export function isLocal(url: string): boolean {
  return !leadsAway.test(url) && !filledByTemplate.test(url);
}

/** Whether a heading of the page that is linked to must make this fragment. */
export function isOfHeading(fragment: string): boolean {
  return !madeFragment.test(fragment);
}
