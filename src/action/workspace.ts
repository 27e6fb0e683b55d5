import { closeSync, constants, openSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { reasonOf, UserError } from "../errors.ts";

/** What the workspace holds may come from anyone who opens a pull request: links in it may lead anywhere. */
export interface Workspace {
  /** Its path, links followed. */
  readonly root: string;
  /** Whether an existing path, links followed, is in it. */
  readonly holds: (path: string) => boolean;
  /** The absolute path of `path`, seen from `folder`; an error where it leads out. */
  readonly resolve: (path: string, folder?: string) => string;
  /** Writes a file; an error where a link stands in its path. */
  readonly write: (path: string, text: string) => void;
}

export function openWorkspace(folder: string): Workspace {
  const root = realpathSync(folder);
  const isInside = (path: string): boolean => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
  const holds = (path: string): boolean => {
    const target = targetOf(path);
    return target === undefined || isInside(target);
  };
  return {
    root,
    holds,
    resolve(path, from = root) {
      const absolute = resolve(from, path);
      if (isInside(absolute) && holds(absolute)) return absolute;
      throw new UserError({ what: "leads out of the workspace", where: path });
    },
    write(path, text) {
      try {
        if (realpathSync(dirname(path)) !== dirname(path)) throw new Error("a part of the path is a link");
        const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | noFollow);
        writeFileSync(file, text);
        closeSync(file);
      } catch (error) {
        throw new UserError({ what: `cannot be written: ${reasonOf(error)}`, where: relative(root, path) });
      }
    },
  };
}

/** Opening fails where the file is a link. Windows has no such flag. */
const noFollow = process.platform === "win32" ? 0 : constants.O_NOFOLLOW;

/** Where `path` leads; undefined when there is nothing. */
function targetOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
