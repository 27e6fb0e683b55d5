import { posix } from "node:path";
import { distance } from "fastest-levenshtein";
import { isFollowed, isLocal, isOfHeading, meantForWeb } from "../extract/addresses.ts";
import type { Concern } from "../model/concern.ts";
import { type Document, withFacts } from "../model/document.ts";
import type { Link } from "../model/facts.ts";
import { partsOfName } from "../model/record-number.ts";

/** What links can lead to. Paths are POSIX, relative to the root that is checked. */
export interface LinkTargets {
  /** Whether the root is a repository, so that what is not under it is missing. */
  readonly isRepository: boolean;
  /** Whether a file or folder of this path exists, spelt just so. */
  exists(path: string): boolean;
  /** The anchors of a Markdown file; undefined for any other file. */
  anchors(path: string): readonly string[] | undefined;
  /** The concerns on which a Markdown file has words; undefined for any other file. */
  concerns(path: string): ReadonlySet<Concern> | undefined;
  /** The names of the files and folders in a folder. */
  list(folder: string): readonly string[];
}

type Outcome = Pick<Link, "resolution" | "suggestion" | "file">;

const unchecked: Outcome = { resolution: "unchecked" };
const found: Outcome = { resolution: "found" };

/**
 * `doc`, which stands at `path` under the root, with its links looked up. What leads to the web, out of the root or to
 * a page that a site makes stays unchecked; so does what a lone copy of a document leads to, which has none of the
 * files about it.
 */
export function resolveLinks(doc: Document, path: string, targets: LinkTargets): Document {
  const links = doc.links.map((link) =>
    link.resolution === "malformed" ? link : { ...link, ...outcomeOf(link.url, doc, path, targets) },
  );
  if (targets.isRepository || links.some(({ url, resolution }) => resolution === "found" && !/^[#/]/.test(url)))
    return withFacts(doc, { links });
  const isBeyond = ({ url, resolution, suggestion }: Link): boolean =>
    url !== "" && resolution === "missing-file" && suggestion === undefined;
  return withFacts(doc, { links: links.map((link) => (isBeyond(link) ? { ...link, ...unchecked } : link)) });
}

function outcomeOf(url: string, doc: Document, own: string, targets: LinkTargets): Outcome {
  if (url === "") return { resolution: "missing-file" };
  if (url.startsWith("[^")) return { resolution: "missing-footnote" };
  if (!isFollowed(url)) return { resolution: "no-address" };
  if (!isLocal(url)) return unchecked;
  const [address = "", ...rest] = url.split("#");
  const fragment = decode(rest.join("#"));
  const path = decode(address.replace(/\?.*$/, ""));
  if (path === undefined || fragment === undefined) return unchecked;
  if (path === "") return anchorOutcome(fragment, doc.anchors);
  if (path.startsWith("/")) return outcomeFromRoot(path.slice(1), fragment, own, targets);
  const folder = posix.dirname(own);
  const target = posix.normalize(posix.join(folder, path)).replace(/\/$/, "");
  if (target.startsWith("..")) return unchecked;
  const file = candidates(folder, own, path).find((candidate) => targets.exists(candidate));
  if (file === undefined) {
    const web = meantForWeb(url);
    return web === undefined
      ? missingFile(target, path, own, targets)
      : { resolution: "missing-file", suggestion: web };
  }
  return foundAt(file, fragment, targets);
}

/** What becomes of a link to `fragment` of a file that is there; an empty one is the file itself. */
function foundAt(file: string, fragment: string, targets: LinkTargets): Outcome {
  return { ...(fragment === "" ? found : anchorOutcome(fragment, targets.anchors(file))), file };
}

/**
 * What becomes of a Markdown file that is named from the root: that of the repository, or a folder about the document of
 * which a site is made. Outside of any repository nothing tells which folder that is, unless the file is there.
 */
function outcomeFromRoot(path: string, fragment: string, own: string, targets: LinkTargets): Outcome {
  const places = foldersAbove(own).map((folder) => posix.join(folder, path));
  const file = places.find((place) => targets.exists(place));
  if (file !== undefined) return foundAt(file, fragment, targets);
  const expected = targets.isRepository && places.find((place) => targets.exists(posix.dirname(place)));
  return expected ? missingFile(expected, path, own, targets) : unchecked;
}

/** The folders that hold the file at `path`, the nearest first and the root last. */
function foldersAbove(path: string): string[] {
  const folder = posix.dirname(path);
  return folder === "." ? [""] : [folder, ...foldersAbove(folder)];
}

/** The files that `path` may mean: itself, or the source of the page that a site generator makes. */
function candidates(folder: string, own: string, path: string): string[] {
  const asPage = posix.join(folder, posix.basename(own).replace(/\.\w+$/, ""));
  return [folder, asPage].flatMap((base) => {
    const target = posix.normalize(posix.join(base, path)).replace(/\/$/, "");
    const stem = target.replace(/\.html?$/, "");
    return [target, `${target}.md`, `${stem}.md`, `${stem}.mdx`, `${stem}/index.md`, `${stem}/README.md`].filter(
      (candidate) => !candidate.startsWith(".."),
    );
  });
}

function missingFile(target: string, path: string, own: string, targets: LinkTargets): Outcome {
  const folder = posix.dirname(own);
  const isPage = !/\.\w{1,8}$/.test(path);
  if (isPage && (path.endsWith("/") || !targets.exists(posix.dirname(target)))) return unchecked;
  const suggestion = nearestFile(target, own, targets) ?? misplacedFile(path, own, targets);
  if (suggestion === undefined) return { resolution: "missing-file" };
  return { resolution: "missing-file", suggestion: posix.relative(folder, suggestion) };
}

/** A file of the same name a folder up or down, or of nearly the same name beside. */
function nearestFile(target: string, own: string, targets: LinkTargets): string | undefined {
  const name = posix.basename(target);
  const folder = posix.dirname(target);
  const above = posix.join(posix.dirname(folder), name);
  if (!above.startsWith("..") && above !== own && targets.exists(above)) return above;
  const siblings = targets.list(folder);
  const below = siblings.slice(0, 100).map((sibling) => posix.join(folder, sibling, name));
  const exact = below.find((candidate) => candidate !== own && targets.exists(candidate));
  if (exact !== undefined) return exact;
  const alike = siblings.filter((sibling) => identity(sibling) === identity(name));
  const near = nearest(name, alike);
  return near === undefined ? undefined : posix.join(folder, near);
}

/** The file that the end of `path` leads to from the document's folder or one above: a folder too many was written. */
function misplacedFile(path: string, own: string, targets: LinkTargets): string | undefined {
  const folder = posix.dirname(own);
  const parts = posix
    .normalize(path)
    .split("/")
    .filter((part) => part !== "..");
  const tails = parts
    .slice(0, -1)
    .slice(0, deepest)
    .map((_, from) => parts.slice(from).join("/"));
  const bases = ["", "..", "../.."].map((up) => posix.normalize(posix.join(folder, up)));
  const moved = bases
    .filter((base) => !base.startsWith(".."))
    .flatMap((base) => tails.map((tail) => posix.join(base, tail)))
    .find((candidate) => candidate !== own && targets.exists(candidate));
  if (moved !== undefined) return moved;
  const others = targets.list(folder).filter((name) => name !== posix.basename(own));
  const renamed = sameRecord(parts.at(-1) ?? "", others);
  return renamed === undefined ? undefined : posix.join(folder, renamed);
}

/** How many parts of a path are looked at. */
const deepest = 6;

/** The one Markdown file among `names` that has the number of `name`, or its words, under another spelling. */
function sameRecord(name: string, names: readonly string[]): string | undefined {
  if (!/\.md$/i.test(name)) return undefined;
  const wanted = partsOfName(name);
  const alike = names.filter((other) => {
    if (!/\.md$/i.test(other)) return false;
    const { number, words } = partsOfName(other);
    if (number && wanted.number) return number === wanted.number && (words === "" || wanted.words === "");
    return words !== "" && words.includes("-") && words === wanted.words;
  });
  return alike.length === 1 ? alike[0] : undefined;
}

/** What a slip of the pen leaves as it is: the extension and the numbers of a name. */
function identity(name: string): string {
  return `${posix.extname(name).toLowerCase()} ${(name.match(/\d+/g) ?? []).join(" ")}`;
}

function anchorOutcome(fragment: string, anchors: readonly string[] | undefined): Outcome {
  if (anchors === undefined || !isOfHeading(fragment)) return unchecked;
  const wanted = simplify(fragment);
  if (wanted === "" || anchors.some((anchor) => simplify(anchor) === wanted)) return found;
  const suggestion = nearest(fragment, anchors);
  return { resolution: "missing-anchor", ...(suggestion === undefined ? {} : { suggestion }) };
}

/** Site generators differ in how they write dashes and case in an anchor; a reader arrives all the same. */
function simplify(anchor: string): string {
  return anchor.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The candidate nearest in spelling, or the one that begins as `name` does, if it is near enough to be meant. */
function nearest(name: string, candidates: readonly string[]): string | undefined {
  const wanted = simplify(name);
  const ranked = candidates
    .slice(0, 2000)
    .map((candidate) => {
      const other = simplify(candidate);
      const shares = wanted.length >= 4 && (other.includes(wanted) || wanted.includes(other)) && other.length >= 4;
      return { candidate, cost: shares ? 1 : distance(wanted, other) };
    })
    .sort((a, b) => a.cost - b.cost);
  const [best] = ranked;
  return best && best.cost <= Math.max(2, wanted.length / 4) ? best.candidate : undefined;
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
