/** A fact of a design that makes a reviewer ask: what it is called, and the words that show it. */
export interface TriggerWords {
  readonly name: string;
  readonly pattern: RegExp;
}

/**
 * What reviewers gave as the reason for asking: new data raises ownership and backup; a call to another service raises
 * failure handling; a changed format raises rollback; "production" raises operations; a claim of scale raises capacity.
 */
export const triggerWords: readonly TriggerWords[] = [
  {
    name: "new persistent data",
    pattern:
      /\b(?:new|add(?:s|ed|ing)?|creat(?:e|es|ing)|introduc\w+|separate|dedicated)\b.{0,40}\b(?:tables?|columns?|databases?|collections?|buckets?|indexe?s|schemas?|datasets?|topics?)\b/i,
  },
  {
    name: "a data store",
    pattern:
      /\b(?:postgres\w*|mysql|mariadb|dynamodb|mongo\w*|cassandra|redis|sqlite|s3|etcd|elasticsearch|opensearch|clickhouse|bigquery|databases?|data ?stores?|object storage)\b/i,
  },
  {
    name: "stores or persists",
    pattern: /\b(?:stor(?:e|es|ed|ing)|persist\w*|sav(?:e|es|ed)|write-ahead log|durab\w+)\b/i,
  },
  {
    name: "a queue or stream",
    pattern:
      /\b(?:kafka|rabbitmq|sqs|pub\/?sub|kinesis|nats|message (?:queue|broker)s?|event (?:bus|stream)s?|queues?|topics?)\b/i,
  },
  { name: "a cache", pattern: /\b(?:caches?|cached|caching|memcached)\b/i },
  {
    name: "a call to another service",
    pattern:
      /\b(?:calls?|requests?|quer(?:y|ies)|fetch(?:es)?|invokes?|polls?|sends? (?:a |the )?(?:request|message|event)s?)\b.{0,50}\b(?:service|api|server|endpoint|provider|backend|third[- ]party|gateway|webhook|upstream)s?\b/i,
  },
  {
    name: "a third party",
    pattern:
      /\b(?:third[- ]part(?:y|ies)|vendors?|external (?:service|system|api|provider)s?|stripe|twilio|auth0|okta|openai)\b/i,
  },
  {
    name: "a new endpoint or command",
    pattern:
      /\b(?:new|add(?:s|ed|ing)?|introduc\w+|expos(?:e|es|ing))\b.{0,40}\b(?:endpoints?|apis?|routes?|commands?|flags?|fields?|methods?|rpcs?|crds?|resources?|webhooks?)\b/i,
  },
  { name: "an HTTP method", pattern: /\b(?:GET|POST|PUT|PATCH|DELETE) \/\w*/ },
  {
    name: "permissions or roles",
    pattern:
      /\b(?:permissions?|rbac|roles?|iam|authori[sz]\w+|authenticat\w+|access control|tokens?|credentials?|secrets?|certificates?)\b/i,
  },
  {
    name: "a changed format or protocol",
    pattern:
      /\b(?:chang\w+|bump\w*|new|replac\w+|renam\w+|remov\w+|deprecat\w+|break(?:s|ing)?)\b.{0,40}\b(?:format|protocol|schema|wire|serializ\w+|encoding|version|api|layout)s?\b/i,
  },
  { name: "migration", pattern: /\b(?:migrat\w+|backfill\w*|cut-?over|dual[- ]writ\w+|data conversion|upgrad\w+)\b/i },
  {
    name: "compatibility",
    pattern: /\b(?:(?:backwards?|forwards?)[- ]compatib\w+|compatib\w+|version skew|breaking change)\b/i,
  },
  {
    name: "a feature gate",
    pattern: /\b(?:feature[- ](?:gate|flag|toggle)s?|alpha|beta|canary|rollout|rolled out|general availability)\b/i,
  },
  {
    name: "a claim of scale",
    pattern:
      /\b(?:scal(?:e|es|able|ability|ing)|high (?:throughput|volume|load|traffic|availability)|millions?|billions?|thousands? of|large (?:number|scale|clusters?)|\d+ ?[kKmM]\b|petabytes?|terabytes?|[TP]B\b)/i,
  },
  {
    name: "a rate or latency",
    pattern: /\b(?:\d[\d.,]*\s?(?:ms|seconds?|rps|qps|tps|req\/s|requests? per)|latenc\w+|throughput|p9\d)\b/i,
  },
  { name: "an availability target", pattern: /\b(?:slos?|slas?|slis?|uptime|99\.\d+ ?%|error budget|rto|rpo)\b/i },
  {
    name: "production",
    pattern:
      /\b(?:in production|production (?:system|environment|cluster|traffic|use|data|ready)|prod\b|go-?live|on-?call|operators?)\b/i,
  },
  {
    name: "a controller or runtime",
    pattern:
      /\b(?:controllers?|reconcil\w+|operators?|daemons?|schedulers?|kubelet|sidecars?|agents?|workers?|background jobs?|cron)\b/i,
  },
  {
    name: "concurrency",
    pattern:
      /\b(?:concurren\w+|race condition|locks?|locking|mutex|atomic\w*|transactions?|leader election|consensus)\b/i,
  },
  {
    name: "performance",
    pattern: /\b(?:performan\w+|overhead|bottlenecks?|slow(?:er)?|fast(?:er)?|memory (?:use|usage|consumption)|cpu)\b/i,
  },
  {
    name: "personal data",
    pattern:
      /\b(?:pii|personal data|personally|gdpr|privacy|user data|emails?|phone numbers?|patients?|hipaa|passwords?)\b/i,
  },
  {
    name: "money",
    pattern:
      /\b(?:payments?|invoices?|billing|refunds?|checkout|transfers?|wallets?|ledgers?|balances?|pric(?:e|es|ing))\b/i,
  },
  { name: "tenants", pattern: /\b(?:multi-?tenan\w+|tenants?|customers?|end users?)\b/i },
  {
    name: "a deployment",
    pattern:
      /\b(?:deploy\w*|helm|terraform|kubernetes|docker|containers?|pods?|ec2|lambda|fargate|instances?|replicas?)\b/i,
  },
  {
    name: "an algorithm",
    pattern: /\b(?:algorithms?|heuristics?|data structures?|parsers?|compilers?|syntax|semantics)\b/i,
  },
  {
    name: "a user interface",
    pattern: /\b(?:ui|ux|screens?|buttons?|dashboards?|pages?|frontend|browser|mockups?|wireframes?)\b/i,
  },
  {
    name: "a proof of concept",
    pattern: /\b(?:poc|proof[- ]of[- ]concept|prototype|demo|toy|learning|exercise|interview|mvp|hackathon)\b/i,
  },
  {
    name: "an open question",
    pattern: /\b(?:open questions?|tbd|todo|to be (?:decided|determined|defined)|unresolved|undecided)\b/i,
  },
  {
    name: "a choice made",
    pattern:
      /\b(?:we (?:chose|choose|decided|prefer|picked|opted)|instead of|rather than|in favou?r of|over (?:the )?other)\b/i,
  },
  {
    name: "a problem as it is",
    pattern: /\b(?:currently|today|at (?:the moment|present)|existing|the problem|pain|limitations?|drawbacks?)\b/i,
  },
];
