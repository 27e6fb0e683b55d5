/** Something that the one who runs faultlint can mend. */
export interface Trouble {
  /** What is wrong. */
  readonly what: string;
  /** `path:line:column`, or a path, or an option's name. */
  readonly where?: string;
  /** How to mend it. */
  readonly remedy?: string;
}

/** Ends a run before it begins: bad usage or a bad configuration. Shown without a stack trace; exit code 2. */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly troubles: readonly Trouble[];

  constructor(...troubles: readonly Trouble[]) {
    super(troubles.map(describeTrouble).join("\n"));
    this.troubles = troubles;
  }
}

/** A trouble in one line. */
export function describeTrouble({ what, where, remedy }: Trouble): string {
  return `${where === undefined ? "" : `${where}: `}${what}${remedy === undefined ? "" : `; ${remedy}`}`;
}

/** What an operation of the system (reading, writing) failed of, in plain words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return systemReasons[codeOf(error)] ?? error.message;
}

/** The code of an operation of the system that failed: "ENOENT"; empty where there is none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

const systemReasons: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "is a folder",
  ENOTDIR: "a part of the path is not a folder",
  ELOOP: "the link leads back to itself",
  EMFILE: "too many open files",
  ENAMETOOLONG: "the name is too long",
  ENOSPC: "the disk is full",
};
