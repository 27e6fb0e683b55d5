/** The sides of a cell, as bits. */
export const north = 1;
export const east = 2;
export const south = 4;
export const west = 8;
const all = 15;

export const opposite = (side: number): number => (side > 2 ? side >> 2 : side << 2);
export const rowStep = (side: number): number => (side === south ? 1 : side === north ? -1 : 0);
export const columnStep = (side: number): number => (side === east ? 1 : side === west ? -1 : 0);
export const sides: readonly number[] = [north, east, south, west];

const strokes: readonly (readonly [string, number])[] = [
  ["─━═╌┄┈╍┅┉╴╶-=—–", east | west],
  ["│┃║╎┆┊╏┇┋╵╷|¦", north | south],
  ["┌╔╭┏╒╓┎┍", east | south],
  ["┐╗╮┓╕╖┒┑", west | south],
  ["└╚╰┗╘╙┖┕", north | east],
  ["┘╝╯┛╛╜┚┙", north | west],
  ["├╠┣╟╞┝┠", north | east | south],
  ["┤╣┫╢╡┥┨", north | south | west],
  ["┬╦┳╤╥┯┰", east | south | west],
  ["┴╩┻╧╨┷┸", north | east | west],
  ["┼╬╋╪╫┿╂+", all],
];
const heads: readonly (readonly [string, number])[] = [
  ["▲↑⇑▴⬆△^", north],
  ["►▶→⟶➜➔▸⇒⮕➡▷➤⟹>", east],
  ["▼↓⇓▾⬇▽vV", south],
  ["◄◀←⟵◂⇐⬅◁<", west],
  ["↔⇄⇆⟷⇔", east | west],
  ["↕⇅⇕⬍", north | south],
];

const table = (entries: readonly (readonly [string, number])[]): ReadonlyMap<string, number> =>
  new Map(entries.flatMap(([chars, value]) => Array.from(chars, (char) => [char, value] as const)));
const armTable = table(strokes);
const headTable = table(heads);

/** The sides to which a line character runs; 0 for others. */
export const armsOf = (char: string): number => armTable.get(char) ?? 0;
/** The sides to which an arrowhead points; 0 for others. */
export const pointsOf = (char: string): number => headTable.get(char) ?? 0;
/** Heads that are arrows on their own, with no line behind them. */
export const isWholeArrow = (char: string): boolean => /[→⟶➜➔⇒⮕➡⟹↓⇓⬇↑⇑⬆←⟵⇐⬅↔⇄⇆⟷⇔↕⇅⇕⬍➤]/.test(char);
export const isDashed = (char: string): boolean => /[╌┄┈╍┅┉╎┆┊╏┇┋¦.]/.test(char);
export const isHorizontal = (char: string): boolean => (armsOf(char) & (east | west)) === (east | west);
export const isVertical = (char: string): boolean => (armsOf(char) & (north | south)) === (north | south);
/** Line characters that are letters, hyphens and signs in ordinary text. */
export const isPlain = (char: string): boolean => /[-=|+<>vV^—–]/.test(char);
