/** `text` as a message quotes it: with no more than `longest` characters. */
export function shortened(text: string, longest = 70): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
