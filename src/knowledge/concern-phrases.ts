/** Words that send the reader to another place for what they name. */
export const elsewhere =
  /\b(?:see|described|documented|covered|defined|specified|detailed|explained|handled|discussed|refer to|live in|lives in|found (?:in|at)|are those of|is that of|same as|inherit\w*|follows?)\b/i;

/** The opening of a statement that a thing is not needed. */
export const exemption =
  /^(?:\W*[\p{L} ]{0,24}:)?\W*(?:none|nothing|n\/a|not (?:needed|applicable|required|necessary|planned|relevant)|no\b[^.]{0,60}\b(?:needed|required|necessary)|not needed|does not apply|unnecessary)\b/iu;

/** What makes an exemption of "none". */
export const reason =
  /\b(?:because|since|as|due to|given that|so|therefore|for it|thanks to|which)\b|[:;—–]\s*\p{L}+ \p{L}+/iu;

/** A word for the running of a system as a whole. */
export const operations = /\b(?:operations|operational aspects|running it)\b/i;
