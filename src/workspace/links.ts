import { closest, distance } from "fastest-levenshtein";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { Document } from "../model/document.ts";
import type { Link } from "../model/facts.ts";
import { anchorsOf } from "./anchors.ts";

/** Says of each local link of a document, which stands at an absolute path, what became of its target. */
export type LinkResolver = (doc: Document, path: string) => Document;

type Resolution = Pick<Link, "resolution" | "suggestion">;
const unchecked: Resolution = { resolution: "unchecked" };
const found: Resolution = { resolution: "found" };

/** Files longer than this are not searched for anchors. */
const longestTarget = 2 * 1024 * 1024;

/** A resolver for the repository that holds `cwd`. Targets outside of it are not looked at. */
export function linkResolver(cwd: string): LinkResolver {
  const root = repositoryOf(cwd);
  const anchorsByFile = new Map<string, ReadonlySet<string> | undefined>();

  const anchorsIn = (file: string): ReadonlySet<string> | undefined => {
    if (!anchorsByFile.has(file)) anchorsByFile.set(file, readAnchors(file));
    return anchorsByFile.get(file);
  };

  const resolveLink = (link: Link, path: string, ownAnchors: () => ReadonlySet<string>): Resolution => {
    const target = localTarget(link.url);
    if (!target) return unchecked;
    if (target.file === "") return resolveAnchor(target.anchor, ownAnchors());
    const file = resolve(dirname(path), target.file);
    if (relative(root, file).startsWith("..")) return unchecked;
    const existing = [file, `${file}.md`, join(file, "README.md")].find((candidate) => existsSync(candidate));
    if (existing === undefined) return looksGenerated(target.file) ? unchecked : missingFile(file, target.file);
    if (target.anchor === "" || !/\.(?:md|markdown)$/i.test(existing)) return found;
    const anchors = anchorsIn(existing);
    return anchors ? resolveAnchor(target.anchor, anchors) : unchecked;
  };

  return (doc, path) => {
    let anchors: ReadonlySet<string> | undefined;
    const ownAnchors = (): ReadonlySet<string> => (anchors ??= anchorsOf(doc.text));
    return { ...doc, links: doc.links.map((link) => ({ ...link, ...resolveLink(link, path, ownAnchors) })) };
  };
}

function repositoryOf(folder: string): string {
  for (let at = folder; dirname(at) !== at; at = dirname(at)) if (existsSync(join(at, ".git"))) return at;
  return folder;
}

/** The file and anchor that a URL names in the checkout; undefined for the web, for site roots and for templates. */
function localTarget(url: string): { file: string; anchor: string } | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/|\\)/i.test(url) || /[{}<>$*|]/.test(url) || url.length > 1000) return undefined;
  const [before = "", anchor = ""] = url.split("#", 2);
  const file = decoded(before.replace(/\?.*$/, ""));
  const name = decoded(anchor);
  return file === undefined || name === undefined ? undefined : { file, anchor: name.toLowerCase() };
}

function decoded(text: string): string | undefined {
  try {
    const plain = decodeURIComponent(text);
    return plain.includes("\0") ? undefined : plain;
  } catch {
    return undefined;
  }
}

/** A path without a file's ending, or a page: a site generator may make it. */
function looksGenerated(file: string): boolean {
  return !/\.[a-z\d]{1,8}$/i.test(file) || /\.html?$/i.test(file);
}

function missingFile(file: string, written: string): Resolution {
  const nearest = nearestOf(basename(file), namesIn(dirname(file)));
  if (nearest === undefined) return { resolution: "missing-file" };
  const folder = written.slice(0, written.length - basename(written).length);
  return { resolution: "missing-file", suggestion: `${folder}${nearest}` };
}

function resolveAnchor(anchor: string, anchors: ReadonlySet<string>): Resolution {
  const made = anchor === "" || anchor === "top" || /^(?:l\d+|:~:|fn-?\d|user-content-)/.test(anchor);
  if (made || anchors.has(anchor)) return found;
  const nearest = nearestOf(anchor, [...anchors]);
  return { resolution: "missing-anchor", ...(nearest === undefined ? {} : { suggestion: `#${nearest}` }) };
}

/** The candidate that `name` may be a slip of. */
function nearestOf(name: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0 || name.length > 200) return undefined;
  const nearest = closest(name, [...candidates]);
  return distance(name, nearest) <= Math.max(2, name.length / 4) ? nearest : undefined;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function readAnchors(file: string): ReadonlySet<string> | undefined {
  try {
    return statSync(file).size > longestTarget ? undefined : anchorsOf(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
