import manifest from "../../package.json" with { type: "json" };

export const { version } = manifest;

/** What comes before a rule's page in a link to it. */
export const home = "";
