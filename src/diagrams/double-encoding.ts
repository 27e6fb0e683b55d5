/** The characters that stand for the bytes 0x80 to 0x9F in Windows-1252; the others stand for themselves. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009dž\u009f";
const box = /[\u2190-\u21ff\u2500-\u25ff\u2010-\u2026]/;

function byteOf(char: string | undefined): number {
  if (char === undefined || char === "") return -1;
  const high = windows1252.indexOf(char);
  return high >= 0 ? 0x80 + high : char.charCodeAt(0) <= 0xff ? char.charCodeAt(0) : -1;
}

/**
 * The line, arrow or dash that was written as UTF-8 and read as Windows-1252 ("â”Œ" for "┌"), and its length as it
 * stands; undefined when `text` holds none at `index`. "â”" alone is a "┐" whose last byte no editor shows.
 */
export function doublyEncoded(text: string, index: number): { char: string; length: number } | undefined {
  if (text.charCodeAt(index) !== 0xe2) return undefined;
  const [second, third] = [byteOf(text[index + 1]), byteOf(text[index + 2])];
  if (second < 0x80 || second > 0xbf) return undefined;
  if (third >= 0x80 && third <= 0xbf) {
    const char = String.fromCharCode(0x2000 | ((second & 0x3f) << 6) | (third & 0x3f));
    return box.test(char) ? { char, length: 3 } : undefined;
  }
  return second === 0x94 ? { char: "┐", length: 2 } : undefined;
}
