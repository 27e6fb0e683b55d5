/**
 * The one-byte code pages through which UTF-8 text is most often read by mistake: 0x80 to 0x9F as Unicode code points
 * (Windows best-fit tables of unicode.org); an undefined byte stands for itself.
 */
const cp1252 =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
const latin1 = Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join("");
const turkish: Readonly<Record<string, string>> = {
  "\u00D0": "\u011E",
  "\u00DD": "\u0130",
  "\u00DE": "\u015E",
  "\u00F0": "\u011F",
  "\u00FD": "\u0131",
  "\u00FE": "\u015F",
};
const cp1251 =
  "\u0402\u0403\u201A\u0453\u201E\u2026\u2020\u2021\u20AC\u2030\u0409\u2039\u040A\u040C\u040B\u040F\u0452\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u0098\u2122\u0459\u203A\u045A\u045C\u045B\u045F\u00A0\u040E\u045E\u0408\u00A4\u0490\u00A6\u00A7\u0401\u00A9\u0404\u00AB\u00AC\u00AD\u00AE\u0407\u00B0\u00B1\u0406\u0456\u0491\u00B5\u00B6\u00B7\u0451\u2116\u0454\u00BB\u0458\u0405\u0455\u0457";
const cyrillic = Array.from({ length: 64 }, (_, index) => String.fromCharCode(0x410 + index)).join("");

/** Each code page as a map from character to byte, for bytes from 0x80 up. */
export const codepages: readonly ReadonlyMap<string, number>[] = [
  cp1252 + latin1,
  cp1252 + latin1.replace(/[\u00D0-\u00FE]/g, (char) => turkish[char] ?? char),
  cp1251 + cyrillic,
].map((characters) => new Map(Array.from(characters, (char, index) => [char, 0x80 + index])));

/** Characters that double encoding makes of the first bytes of punctuation, arrows, boxes, emoji and accented letters. */
export const suspicious =
  /[ÂÃâðğï][\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]|(?:вЂ|в”|в•|в†|в–)|(?:[РС][\u0090-\u00BF\u0400-\u040F\u0450-\u045F\u2013-\u203A\u20AC\u2116\u2122]){4}/u;

/** Of these, what no language writes, so that a byte must be lost where it does not decode: boxes, dashes, emoji. */
export const certain = /â[”–†‚]|вЂ|в”|ğŸ|ðŸ/u;

/** What such text is meant to be: symbols and accented letters, never the rarer scripts that chance would give. */
export const plausible =
  /^[\u00A0-\u017F\u0400-\u045F\u2010-\u205F\u20A0-\u20BF\u2100-\u214F\u2190-\u22FF\u2300-\u23FF\u2460-\u27BF\u2900-\u2BFF\u3000-\u303F\uFE0E\uFE0F\uFEFF\u{1F000}-\u{1FAFF}]+$/u;
