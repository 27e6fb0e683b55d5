import { isUtf8 } from "node:buffer";
import type { TextProblem } from "../model/document.ts";

export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  readonly problems: readonly TextProblem[];
}

/** Reads bytes as UTF-8. What is not UTF-8 is read as well as it can be, and becomes a problem of the text. */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  const text = utf16?.text ?? new TextDecoder().decode(bytes);
  if (utf16) return { text, problems: [problem(0, 1, `Encoded as ${utf16.name}, not UTF-8`, "save it as UTF-8")] };
  if (!isUtf8(bytes)) return { text, problems: [invalidBytes(bytes, text)] };
  const nul = text.indexOf("\0");
  if (nul >= 0) return { text, problems: [problem(nul, nul + 1, "A NUL byte stands in the text", "delete it")] };
  return { text, problems: text.trim() === "" ? [problem(0, 0, "The document is empty")] : [] };
}

function problem(start: number, end: number, message: string, suggestion?: string): TextProblem {
  return { type: "unreadable", span: { start, end }, message, ...(suggestion === undefined ? {} : { suggestion }) };
}

function utf16Of(bytes: Uint8Array): { name: string; text: string } | undefined {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (!little && !big) return undefined;
  return { name: "UTF-16", text: new TextDecoder(little ? "utf-16le" : "utf-16be").decode(bytes) };
}

function invalidBytes(bytes: Uint8Array, text: string): TextProblem {
  const valid = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, validPrefix(bytes)), {
    stream: true,
  });
  const byte = bytes[Buffer.byteLength(valid)] ?? 0;
  const at = valid.replace(/^\uFEFF/, "").length;
  const hex = byte.toString(16).toUpperCase().padStart(2, "0");
  return problem(at, Math.min(at + 1, text.length), `The byte 0x${hex} is not UTF-8`, "save the file as UTF-8");
}

/** How many bytes at the beginning are UTF-8, found by halving. */
function validPrefix(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isValidStart(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether `bytes` is UTF-8, but for a character that may be cut off at its end. */
function isValidStart(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
