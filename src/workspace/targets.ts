import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { spokenConcerns } from "../extract/spoken-concerns.ts";
import { anchorsOf } from "./anchors.ts";
import type { LinkTargets } from "./links.ts";

/** Files longer than this are not read for what links to them ask. */
const longestTarget = 2 * 1024 * 1024;

/** The files that links may lead to, by the repository that holds the document. What is learnt of a file is kept. */
export class FileTargets {
  private readonly cwd: string;
  private readonly byRoot = new Map<string, LinkTargets>();

  constructor(cwd: string) {
    this.cwd = cwd;
  }

  /** The document's path within its root, and the files under that root. */
  around(path: string): { readonly path: string; readonly targets: LinkTargets } {
    const root = this.rootOf(path);
    const targets = this.byRoot.get(root) ?? targetsUnder(root);
    this.byRoot.set(root, targets);
    return { path: relative(root, path).split(sep).join("/"), targets };
  }

  /** The repository of a document; outside of any, where faultlint runs, else the folder that holds the document's. */
  private rootOf(path: string): string {
    for (let at = dirname(path); dirname(at) !== at; at = dirname(at)) if (existsSync(join(at, ".git"))) return at;
    return relative(this.cwd, path).startsWith("..") ? dirname(dirname(path)) : this.cwd;
  }
}

function targetsUnder(root: string): LinkTargets {
  return {
    isRepository: existsSync(join(root, ".git")),
    exists: (path) => existsSync(join(root, path)),
    list: (folder) => namesIn(join(root, folder)),
    anchors: keptByFile(root, (text) => [...anchorsOf(text)]),
    concerns: keptByFile(root, spokenConcerns),
  };
}

/** What `learn` makes of the text of each Markdown file under `root`, once. */
function keptByFile<Learnt>(root: string, learn: (text: string) => Learnt): (path: string) => Learnt | undefined {
  const byFile = new Map<string, Learnt | undefined>();
  return (path) => {
    if (!byFile.has(path)) {
      const text = markdownIn(join(root, path));
      byFile.set(path, text === undefined ? undefined : learn(text));
    }
    return byFile.get(path);
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function markdownIn(file: string): string | undefined {
  try {
    const isRead = /\.(?:md|markdown|mdx)$/i.test(file) && statSync(file).size <= longestTarget;
    return isRead ? readFileSync(file, "utf8") : undefined;
  } catch {
    return undefined;
  }
}
