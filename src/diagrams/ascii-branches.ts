const branchWord =
  /^(?:yes|no|y|n|true|false|hit|miss|(?:cache|l\d) (?:hit|miss)|found|not found|ok|success|succeeded|fail|failed|failure|error|pass|valid|invalid|allowed|denied|approved|rejected|match|no match|exists|else|otherwise|default|timeout)$/i;

/** Whether words say which way a decision goes, and name nothing: `Yes`, `cache miss`, `(valid)`. */
export function isBranchWord(text: string): boolean {
  return branchWord.test(text.replace(/^[[("'\s]+|[\])"':,?!\s]+$/g, ""));
}
