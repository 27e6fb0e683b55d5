import { type DesignConcern, designConcerns } from "../model/concern.ts";

/** Words that send the reader to another place for what they name. */
export const elsewhere =
  /\b(?:see|described|documented|covered|defined|specified|detailed|explained|handled|discussed|refer to|live in|lives in|found (?:in|at)|are those of|is that of|same as|inherit\w*|follows?)\b/i;

/** The opening of a statement that a thing is not needed. */
export const exemption =
  /^(?:\W*[^\d:.;,()]{0,24}:)?\W*(?:none|nothing|n\/a|not (?:needed|applicable|required|necessary|planned|relevant)|no\b[^.]{0,60}\b(?:needed|required|necessary)|not needed|does not apply|unnecessary)\b/i;

/** What makes an exemption of "none". */
export const reason =
  /\b(?:because|since|as|due to|given that|so|therefore|for it|thanks to|which)\b|[:;—–]\s*[^\s\d]+ [^\s\d]+/i;

/** A word for the running of a system as a whole. */
export const operations = /\b(?:operations|operational aspects|running it)\b/i;

/** What a system can plainly lack, by the words for it. */
const lacking: Readonly<Partial<Record<DesignConcern, string>>> = {
  scaling: "scaling|autoscaling|scaling strategy",
  "failure-handling": "error handling|failure handling|retries|fallback|timeouts?",
  redundancy: "redundancy|failover|replicas?|standby|high availability",
  backup: "backups?|disaster recovery|restores?",
  monitoring: "monitoring|metrics|logging|observability|dashboards?|health checks?",
  alerting: "alerts|alerting|paging|on-?call",
  security: "authentication|authorization|encryption|access control",
  rollout: "rollout plan|migration plan",
  rollback: "rollback|way back|kill switch|downgrade",
  testing: "tests|testing|test plan|automated tests",
  team: "owner|owning team",
};

/** Sentences that say outright that there is none, by concern. */
export const denials: readonly (readonly [DesignConcern, RegExp])[] = designConcerns.flatMap((concern) => {
  const words = lacking[concern];
  if (words === undefined) return [];
  const none = String.raw`\b(?:no|without|lacks?|neither|nor|(?:not|n't) (?:have|be|plan|provide|offer)(?: any)?)`;
  return [[concern, new RegExp(String.raw`${none}(?: [^\s.,;:()]{1,20}){0,2} (?:${words})\b`, "i")]];
});
