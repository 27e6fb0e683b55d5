/** Words on how many of a component run; from seeds/002.md and 004.md, the vocabulary of public design documents. */

/** More than one runs, or another takes over. */
export const redundant =
  /\b(?:replicas?|replicat\w+|replica set|clusters?|clustered|fail-?over|stand-?by|multi-?(?:az|zone|region|node|master|primary)|multiple (?:instances|nodes|zones|replicas|servers|copies|regions|availability zones)|(?:two|three|four|five|six|[2-9]|\d{2,}|several|many) (?:or more )?(?:\w+ ){0,2}(?:instances|nodes|replicas|servers|copies|zones|pods|tasks|hosts|vms|containers|brokers|azs?|workers|machines)|(?:an? |in |one )(?:\w+ )?pairs?|load[- ]balanced|auto-?scal\w+|active[-/ ](?:active|passive)|primary and (?:a |its |one )?(?:secondary|standby|replica)|leader election|quorum|raft|paxos|highly available|high availability|\bha\b|redundan\w+|sentinel|horizontal(?:ly)? scal\w+|scal\w+ (?:out|horizontally)|pool of|fleet|managed service|fully managed|serverless|n\+1|(?:x|×) ?[2-9]|[2-9] ?(?:x|×))(?!\w)/i;

/** More than one runs, by number. */
export const counted =
  /\b(?:two|three|four|five|six|eight|[2-9]|[1-9]\d) (?:or more )?(?:[\w-]+ ){0,2}(?:instances|nodes|replicas|servers|copies|pods|tasks|hosts|vms|containers|brokers|workers|machines)\b|(?<!\w)[x×] ?[2-9]\b/i;

const copyNoun =
  "(?:instance|node|server|machine|host|vm|vps|replica|box|process|container|pod|task|broker|worker|daemon|droplet|copy|[a-z]{1,3}\\d\\w{0,4}\\.\\d?\\w{4,8})";
const otherThanHowManyRun =
  "(?<!\\b(?:at least|than|not|any|each|every|per|of|if|when|while|last|los(?:es?|ing|s of)|lost|fails?|failure of|kill\\w*|stop\\w*|other|another|exactly|or|to|from|between|into|across|within|beyond|exceeds?|needs|requires?) )";
const butForOneUse =
  "(?! (?:per|for (?:each|every)|of|at|to (?:another|the next)|or|fails?|goes|dies|is (?:lost|left|down)|left|remains|in each|on each|can|cannot|failure|tests?|basis|time|limits?|throughput|capacity|bottleneck|writes?|reads?|level|mode|only)\\b|['’]s)";

/** What stands before the name of a component of which there is one: "there is one" matcher. */
export const oneBefore = new RegExp(
  `${otherThanHowManyRun}\\b(?:there is |has |have |use |uses |run |runs |with |behind )(?:only |just )?(?:a single|one) (?:[\\w-]+ )?$`,
  "i",
);

/** What every text has somewhere in which only one runs: cheaper to look for. */
const singleCue =
  /single|\bone\b|lone|sole|1|\bno (?:replica|fail|stand|redundancy|high)|\bnot (?:replicated|redundant|clustered|highly)/i;

const single = new RegExp(
  [
    `${otherThanHowManyRun}\\b(?:(?:as|on|in|with|by|from) )?(?:a |an |only |just )?(?:single|one|lone|sole|1)(?:[ -](?!and |or |of |in |on |per |to |for )[\\w.]+){0,2}[ -]${copyNoun}\\b${butForOneUse}`,
    `${otherThanHowManyRun}\\b(?:single|one)[- ](?:\\w+[- ])?(?:database|redis|postgres(?:ql)?|mysql|rabbitmq|scheduler|coordinator)\\b(?= (?:for (?:all|every)|with|on|behind|that|which|holds?|keeps?|serves?)\\b| \\(|[^\\w]*$|[,;.|)])`,
    "(?:runs?|deployed|hosted|operates?) as (?:a )?singleton\\b",
    "\\breplicas?: ?1\\b",
    "(?<![\\w.])(?:x1|×1|×\u202f1)(?![\\w.])",
    "\\bno (?:replicas?|fail-?over|stand-?by|redundancy|high availability)\\b",
    "\\bnot (?:replicated|redundant|clustered|highly available)\\b",
  ].join("|"),
  "i",
);

/** The words by which only one runs: "on a single VM", "1 task", "single-node Redis", "runs as a singleton", "no failover". */
export function oneRuns(text: string): RegExpExecArray | null {
  return singleCue.test(text) ? single.exec(text) : null;
}

/** A cell that counts one. */
export const oneInstance =
  /^(?:1|one|single|a single (?:instance|node)|1 (?:instance|replica|node|pod|copy|server|vm|host|broker)|single[- ](?:instance|node|server|replica)|one (?:instance|node|replica)|no(?:ne)?(?: replicas?| failover)?|standalone)(?:\s*[(,;].*)?$/i;

/** A cell that counts several. */
export const severalInstances = /^(?:[2-9]|\d{2,}|[≥>]=? ?[12]|\d+\s*(?:-|–|to|\.\.)\s*(?:\d+|n)|n|\d+\+)\b/i;

/** An admission that everything hangs on one part. */
export const singlePoint = /\b(?:single points? of failure|spof)\b/i;

/** Words that take an admission back: it is avoided, a matter of principle, or somebody else's. */
export const singlePointDenied =
  /\b(?:no|not|non|never|without|avoid\w*|eliminat\w*|remov\w*|prevent\w*|mitigat\w*|reduc\w*|address\w*|minimi[sz]\w*|neither|nor|instead of|rather than|free of|isn't|aren't|isn’t|doesn't|wasn't|longer|solve[sd]?|protect\w*|against|identif\w*|any|each|every|if|would|could|may|might|can|potential\w*|risk\w*|becom\w*|whether|should|must|check\w*|look\w*|find\w*|detect\w*|need\w*|require\w*|cannot|ensure\w*|resilien\w*|redundan\w*|replicat\w*|replica\w*|fail-?over|previous\w*|old|legacy|former\w*|today|current\w*|existing|was|were|had|used to|unlike|compared|alternative\w*|centrali[sz]ed)\b/i;

/** Words by which what stands beside them is accepted, a stage, survived or one of several ways. */
const passing = String.raw`accept\w*|tolerat\w*|for now|initial\w*|at first|first (?:version|phase|release)|phase|stage|milestone|mvp|poc|prototype|v0|v1|day one|later|until|future|eventual\w*|upgrade\w*|will be|next|can be|could|if needed|when needed|by design|deliberate\w*|intention\w*|enough|sufficient\w*|suffices|fine|trade-?offs?|demo|dev|develop\w*|local\w*|laptop|test\w*|staging|sandbox|ci|example|e\.g|low traffic|hobby|learning|educational|not (?:a goal|needed|required|necessary|critical)|non-?goal|out of scope|rebuil\w+|recover\w*|restart\w*|resume\w*|degrad\w*|fall-?back|falls? back|retry|retries|retried|queue[sd]?|restore\w*|alternative|option|versus|vs|risk|known|compose|minikube|kind cluster|edge|standalone|optional\w*|either`;

/** Words with which an author accepts, limits or plans away a single copy. */
export const accepted = new RegExp(
  String.raw`\b(?:${passing}|proof of concept|version 1|plan(?:s|ned)?|intended|simpl\w+|cheap\w*|cost\w*|budget|because|since|so that|to avoid|to keep|internal (?:tool|only)|small|on purpose|assum\w+|backup|snapshot|limit\w*|constraint|support\w*|or)\b`,
  "i",
);

/** Words with which an author shows to know that only one runs: it is accepted, a stage, or survived. */
export const acknowledged = new RegExp(String.raw`\b(?:${passing}|plan(?:ned|s? to)|we plan)\b`, "i");

/** Titles under which a single copy is a stage, a toy or a comparison. */
export const passingTitle =
  /\b(?:phase|stage|step|mvp|poc|prototype|demo|develop\w*|dev|local|test\w*|staging|quick ?start|getting started|example|alternatives?|options?|limitations?|known|risks?|trade-?offs?|assumptions?|non-?goals?|future|roadmap|current|existing|today|before|as-is|background|motivation|problem|history|comparison|vs|cost|glossary|questions?|failure|single|minimal|small|decision|ha|high availability)\b/i;

/** Titles by which a document is the first part of a plan. */
export const laterPhase = /\b(?:phase|stage|milestone) ?(?:2|two|ii)\b|一期|二期|下一阶段/i;

/** Names of work and data, of which one is not a component that runs once: "one PostgreSQL transaction". */
export const unitOfWork =
  /\b(?:transactions?|connections?|quer(?:y|ies)|tables?|rows?|topics?|partitions?|statements?|locks?|migrations?|requests?|calls?|events?|messages?|commits?|scans?|lookups?|round[- ]?trips?)$/i;

/** A component named as the only one of its kind on the path. */
export const partNoun =
  /(?:database|db|datastore|data store|cache|broker|message bus|queue|gateway|load balancer|proxy|server|service|scheduler|coordinator|worker|controller|api|backend|store|master|registry|monolith|system|platform|daemon|process)$/i;

/** A count in a label: "×3", "3x", "(3)". */
export const countMark = /(?<![\w.])(?:[x×*] ?[2-9]|[2-9]\d? ?[x×])(?!\w)|\((?:[2-9]|[1-9]\d)\)/i;

/** The mark of one copy among others. */
export const copyRole = /\b(?:primary|stand-?by|secondary|follower|replicas?|active|passive)\b/i;

/** A setting in code that runs several. */
export const severalInCode =
  /\b(?:min_?replicas|replicas|replica_?count|instances|instance_?count|desired_?(?:count|capacity)|min_?size|num_?nodes|node_?count)"?\s*[:=]\s*"?(?:[2-9]|\d{2,})\b/i;

/** A part that fails, is lost or is out of reach. */
export const failing =
  /\b(?:fail\w*|down|unavailab\w+|outages?|los[st]\w*|crash\w*|dies|die|unreachable|offline|disconnect\w*|timeouts?|times? out|not available|goes away|restarts?)\b/i;

/** What the rest of the system does without it. */
export const copes =
  /\b(?:fall-?backs?|falls? back|degrad\w+|retr(?:y|ies|ied|ying)|queued?|buffer\w*|cached?|continu\w+|keeps? (?:on )?(?:working|serving|running)|fails? (?:open|closed|over)|fail-(?:open|closed|over)|fail-?over|circuit[- ]breakers?|restor\w+|recover\w*|restart\w*|resum\w+|replay\w*|re-?connect\w*|re-?elect\w*|promot\w+|takes? over|reroute\w*|bypass\w*|stale|replic\w+|rebuil\w+|self-heal\w*|respawn\w*)\b/i;

/** Everything that runs, or every copy of one kind. */
export const everyPart =
  /\b(?:all|every|each) (?:[\w-]+ ){0,3}?(?:components?|parts?|tiers?|layers?|systems?|resources|infrastructure)\b|\bno (?:single )?(?:points?|spofs?) of failure\b|\bno spofs?\b/i;

/** Common nouns by which sentences speak of the components of one kind; the `general` ones stand beside names as well. */
export const commonNouns: readonly {
  readonly noun: RegExp;
  readonly kinds: readonly string[];
  readonly general?: true;
}[] = [
  { noun: /\b(?:databases?|db|data ?stores?|rdbms|storage|persistence)\b/i, kinds: ["datastore", "blob"] },
  { noun: /\bcach(?:e|es|ing)\b/i, kinds: ["cache"] },
  { noun: /\b(?:queues?|brokers?|message bus|event bus|messaging|streaming)\b/i, kinds: ["broker"] },
  { noun: /\b(?:load[- ]?balanc\w+|lb|edge|ingress)\b/i, kinds: ["load-balancer", "edge", "gateway"] },
  {
    noun: /(?<!\b(?:payment|sms|e-?mail|mail|external) )\b(?:gateways?|reverse prox(?:y|ies)|prox(?:y|ies)|ingress)\b/i,
    kinds: ["gateway", "load-balancer"],
  },
  {
    noun: /\b(?:services?|microservices|servers?|apis?|apps?|applications?|backends?|workers?|pods?|containers?|instances|stateless|nodes|deployments?|compute|functions?)\b/i,
    kinds: ["service", "gateway", "identity", "batch", "unknown"],
    general: true,
  },
];

/** Parts of one program, which live and die with it. */
export const insideProcess =
  /\b(?:layers?|tiers?|modules?|domain|aggregates?|orm|repositor(?:y|ies)|handlers?|middlewares?|class|classes|controllers?|packages?|library|adapters?|hooks?|interfaces?|outbox|rules?|writers?|readers?|clients?|workers?|processors?|consumers?|producers?|managers?|connectors?|jobs?|embeddings|drivers?|sdk|integrations?|sync|ops|models?|entit(?:y|ies)|events?)\b/i;

/** A claim on how available the system is to be. */
export const availabilityPromise =
  /\b99(?:\.\d+)? ?%[^.;|]{0,60}\b(?:availab\w+|uptime)|\b(?:availab\w+|uptime)\b[^.;]{0,60}\b99\.\d|\bhigh(?:ly)?[- ]availab\w+|\bfault[- ]toleran\w+/i;

/** Stores that live inside a process or beside it, and are lost with it alone. */
export const embeddedStore =
  /\b(?:sqlite3?|rocksdb|leveldb|duckdb|h2|localstorage|local storage|indexeddb|files?|file ?system|disk|in-?memory|memory|json|csv|yaml|bolt(?:db)?|lmdb|badger|room|core ?data|keychain|cookies?|log|wal|volume|pvc|git|repo(?:sitory)?|schema|tables?|index|config\w*|state|registry|lake|warehouse|archive|backups?)\b/i;

/** Words of a document on itself by which it describes no system that has to stay up. */
export const toySystem =
  /\b(?:poc|proof[- ]of[- ]concept|prototype|mvp|portfolio|learning (?:project|exercise)|lab|demo\w*|hobby|toy|fictional|local-first|for learning|bootcamp|hackathon|coursework|assignment)\b/i;
