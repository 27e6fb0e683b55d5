import type { Finding } from "../engine/finding.ts";
import { fingerprintOf } from "../engine/fingerprint.ts";

/** A finding as `json` and `jsonl` show it: a contract with other programs. */
export function findingJson(finding: Finding) {
  const { rule, severity, confidence, message, range, related, evidence, fix } = finding;
  return {
    rule,
    severity,
    confidence: Number(confidence.toFixed(4)),
    message,
    range,
    related: related.map((place) => ({ path: place.path, range: place.range, message: place.message })),
    evidence: evidence.map((piece) => ({ range: piece.range, text: piece.text })),
    ...(fix === undefined ? {} : { fix }),
    fingerprint: fingerprintOf(finding),
    url: finding.page,
  };
}
