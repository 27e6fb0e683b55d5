import * as detect from "./detect.ts";

/** The readers of all syntaxes. What the build makes of this module evaluates them with the first diagram only. */
export const diagramReaders = (): typeof detect => detect;
