/** Words that say what kind of part a name is, and are left out as often as they are written. */
const kindWords = new Set(["service", "svc", "api", "app", "application", "microservice", "component", "module"]);
const abbreviations: Readonly<Record<string, string>> = {
  db: "database",
  mgr: "manager",
  auth: "authentication",
  svc: "service",
};

/** What tells one copy of a component from another: "API-2", "db primary", "worker (eu)". */
const copyMark =
  /(?:[\s_#-]*(?:\d{1,3}|n)|[\s_-]+(?:primary|secondary|standby|leader|follower|replica|master|slave|active|passive|blue|green|east|west|az-?[a-c]|[a-d])(?:[\s_-]*\d{1,2})?)$/i;
const genericName = /^(?:the )?(?:service|system|app|application|component|module|team|region|zone|node|server)s?$/i;

/** A component's or dataset's name in one form for all its spellings. */
export function nameKey(name: string): string {
  const words = name
    .replace(/\([^()]*\)/g, " ")
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && word !== "the" && word !== "a" && word !== "an")
    .map(singular)
    .map((word) => abbreviations[word] ?? word);
  const telling = words.filter((word) => !kindWords.has(word));
  return (telling.length > 0 ? telling : words).join(" ");
}

/** Whether two names are spellings of one: "OrderSvc", "Order Service", "order-service", "Orders API". */
export function sameName(a: string, b: string): boolean {
  const key = nameKey(a);
  return key !== "" && key === nameKey(b);
}

/** The name of the component whose copy `name` is: "API" for "API-2"; `name` itself for anything else. */
export function withoutCopyMark(name: string): string {
  const base = name.replace(copyMark, "").trim();
  return base === "" || genericName.test(base) ? name : base;
}

/** A word of a name as it is compared: in the singular, written out. */
export function plainWord(word: string): string {
  const lower = singular(word.toLowerCase());
  return abbreviations[lower] ?? lower;
}

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
