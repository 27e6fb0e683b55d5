import type { Groups } from "./units.ts";

const month =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

/** What stands before a number that names something instead of counting it. */
const namingBefore = new RegExp(
  String.raw`(?:\b(?:phase|step|section|sections|version|rev|release|table|figure|fig|chapter|option|layer|level|tier|rfc|adr|kep|eip|cip|fip|pep|port|http|https|status|code|error|python|java|node|go|openjdk|jdk|php|ruby|postgres|postgresql|mysql|redis|kafka|kubernetes|k8s|angular|react|spring boot|line|lines|page|issue|pr|part|stage|appendix|milestone|sprint|q|quarter|iteration|vol|no|nr|id|cve|iso|sha|utf|base|ipv|oauth|tls|ssl|http/|use case|scenario|requirement|req|fr|nfr|item|goal|case|test|rule|type|class|group|round|slot|epoch|block|v|ver)[ .#:]*|[#§@]\s*|\b(?:${month})\.?\s+)$`,
  "i",
);
const monthAfter = new RegExp(String.raw`^\s*(?:st|nd|rd|th)?\s*(?:of\s+)?(?:${month})\b`, "i");

/** What has a number for its name, where no noun is counted: "Task 2 handles". */
const numberedBefore =
  /(?<!\b(?:per|each|every|an?|one) )\b(?:task|gateway|service|server|node|worker|client|user|day|week|month|year|team|pod|zone|region|replica|shard|partition|thread|method|approach|solution|scenario|problem|question|answer|example|exercise|module|track|wave|batch|priority|severity|experiment|instance|account|player|process|attempt|cluster|device|host|proposal|alternative|variant|property|article|paragraph|category|choice|cycle|generation|system|app|transaction|request|packet|job|footnote|note|timestamp|rank) $/i;

/** Whether the number names, dates or versions something; "$1" in code is a parameter, "$1.5\\times$" a formula. */
export function isName(raw: string, before: string, after: string, groups: Groups, inCode: boolean): boolean {
  if (groups.currency) {
    if (/^\s?[\\$^_]/.test(after) || /[\w.{]$/.test(before)) return true;
    const isParameter = /^\d{1,2}$/.test(raw) && groups.lowBy === undefined && groups.high === undefined;
    return isParameter && (inCode ? !/^\s?(?:\/|per\b)/.test(after) : /^[.}]\S/.test(after));
  }
  if (raw === "0" && /^x\b/.test(after)) return true;
  const isClock =
    groups.lowUnit?.trim() === "h" && Number(groups.low) + Number(groups.high) >= 20 && after.startsWith("h");
  if (isClock || namingBefore.test(before) || monthAfter.test(after)) return true;
  if (/^\.\d|^\/\d|^:\d|^-\d|^-[A-Z]|^\^|^s of\b/.test(after)) return true;
  return (
    /^(?:19|20)\d\d$/.test(raw) &&
    groups.lowBy === undefined &&
    !/^\s?(?:ms|s|MB|KB|GB|MiB|%|\/|req|rps|qps)/i.test(after)
  );
}

/** Whether what seems counted has a number for its name: "Task 2 handles bursts", "step 1 polls". */
export function isNumbered(raw: string, before: string): boolean {
  return raw === "1" || (/^\d{1,2}$/.test(raw) && numberedBefore.test(before));
}
