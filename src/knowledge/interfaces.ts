/** A request of an HTTP API: its method and its path. */
export const endpoint = /\b(?:GET|POST|PUT|PATCH|DELETE)\s+`?(?:https?:\/\/[^\s/`]+)?(\/[\w{}:*/-]+)/g;

/** Paths that carry a version, or that none needs: health checks, metrics, static files. */
export const versionedPath = /\/v\d|\/\d{4}-\d\d|\{(?:api_?)?version\}|:version|\/api-version/i;
export const plainPath =
  /^\/(?:healthz?|livez?|readyz?|ready|live|ping|metrics|status|version|login|logout|callback|\.well-known|oauth2?|graphql|static|docs|swagger)\b/i;

/** Words that say how an API is versioned, or that it is not. */
export const versioning =
  /\bversion(?:ed|ing|less)\b|\bunversioned\b|\bapi[- _]version|\bversions? (?:of|in) the (?:api|url|path|header)|\baccept(?:-version)?: ?application\/|\bvnd\.|\/v\d+\b|\bv\d (?:api|endpoint)|\binternal(?:-only)? (?:api|endpoint|service)|\bbreaking changes?\b|\bbackwards?[- ]compat/i;
