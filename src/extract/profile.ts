import { type Profile, profiles } from "../knowledge/profiles.ts";
import { normalizeHeading } from "../knowledge/roles.ts";
import type { Concern, ConcernVerdict } from "../model/concern.ts";
import type { Content } from "./content.ts";

/** The template that a document follows. */
export interface FollowedProfile {
  readonly name: string;
  /** Of the template's headings, those that the document has. */
  readonly share: number;
  readonly found: number;
  /** What the template asks for, by concern: the heading that the document leaves out, or nothing where it has none. */
  readonly omitted: ReadonlyMap<Concern, string | undefined>;
  /** How surely a reviewer asks what is left out, where the template itself tells. */
  readonly asked?: number;
}

/** Fewer headings than this are chance; they were too few to tell anything on labelled documents. */
const fewest = 4;
/** A template's own word counts where most of it is filled in. */
const most = 0.6;

/** The template that `content` follows most closely, if any. */
export function profileOf(content: Content): FollowedProfile | undefined {
  const titles = new Set(content.sections.slice(1).map(({ title }) => normalizeHeading(title)));
  const followed = profiles.map((profile) => follow(profile, titles)).filter(({ found }) => found >= fewest);
  return followed.sort((a, b) => b.found - a.found)[0];
}

function follow(profile: Profile, titles: ReadonlySet<string>): FollowedProfile {
  const stands = (heading: string): boolean => heading.split("|").some((alias) => titles.has(normalizeHeading(alias)));
  const found = profile.headings.filter(stands).length;
  const share = found / profile.headings.length;
  const left = Object.entries(profile.concerns).filter(([heading]) => !stands(heading));
  return {
    name: profile.name,
    share,
    found,
    omitted: new Map<Concern, string | undefined>([
      ...(profile.further ?? []).map((concern): [Concern, undefined] => [concern, undefined]),
      ...left.map(([heading, concern]): [Concern, string] => [concern, heading.split("|")[0] ?? heading]),
    ]),
    ...(profile.asked !== undefined && share >= most ? { asked: profile.asked } : {}),
  };
}

/** How strongly a statement must speak to make up for a section left out. */
const strong = 0.5;

/**
 * The verdict on a concern in the light of the template: where the document leaves out the section that is there for
 * it, words in passing count half and do not make up for it.
 */
export function inProfile(verdict: ConcernVerdict, profile: FollowedProfile | undefined): ConcernVerdict {
  const best = verdict.evidence[0]?.weight ?? 0;
  if (profile?.asked === undefined || !profile.omitted.has(verdict.concern) || best >= strong) return verdict;
  const score = Math.min(verdict.score, best / 2);
  return { ...verdict, score, state: verdict.state === "denied" ? "denied" : "absent" };
}
