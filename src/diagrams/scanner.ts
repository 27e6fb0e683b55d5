/** A place in a text, and what stands there. Patterns for `take` and `sees` are sticky, those for `find` global. */
export class Scanner {
  readonly text: string;
  at = 0;
  private readonly found = new Map<RegExp, { from: number; match: RegExpExecArray | undefined }>();

  constructor(text: string) {
    this.text = text;
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  /** Goes past `pattern` where it stands here. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (!match) return undefined;
    this.at = pattern.lastIndex;
    return match;
  }

  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  /** The next `pattern` from here on. Remembered, so that asking again on the way there costs nothing. */
  find(pattern: RegExp): RegExpExecArray | undefined {
    const known = this.found.get(pattern);
    if (known && known.from <= this.at && (known.match === undefined || known.match.index >= this.at)) {
      return known.match;
    }
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text) ?? undefined;
    this.found.set(pattern, { from: this.at, match });
    return match;
  }

  /** The end of the line that holds this place. */
  get lineEnd(): number {
    return this.find(lineFeed)?.index ?? this.text.length;
  }

  /** Goes to the end of the line, and gives what was passed. */
  takeLine(): string {
    const { at } = this;
    this.at = this.lineEnd;
    return this.text.slice(at, this.at);
  }
}

const lineFeed = /\n/g;
