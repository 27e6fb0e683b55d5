import { createInterface, type Interface } from "node:readline";
import { print } from "./terminal.ts";

/** Questions to the one who runs faultlint, which the end of standard input answers with no. */
export class Questions {
  private readonly yes: boolean;
  private lines: AsyncIterator<string> | undefined;
  private reader: Interface | undefined;

  /** With `yes` every question is answered by yes. */
  constructor(yes: boolean) {
    this.yes = yes;
  }

  async agrees(question: string): Promise<boolean> {
    print(`${question} [y/N] `);
    const answer = this.yes ? "y" : await this.nextLine();
    if (this.yes || !process.stdin.isTTY) print(`${answer}\n`);
    return /^\s*y(?:es)?\s*$/i.test(answer);
  }

  close(): void {
    this.reader?.close();
  }

  private async nextLine(): Promise<string> {
    this.reader ??= createInterface({ input: process.stdin });
    this.lines ??= this.reader[Symbol.asyncIterator]();
    const { value, done } = await this.lines.next();
    return done ? "" : value;
  }
}
