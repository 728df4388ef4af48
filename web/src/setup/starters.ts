// The scores to begin with, as they are offered: rule by rule, each to be left out.

export interface StarterRule {
  key: string;
  name: string;
  points: number;
  award?: string;
  at_most?: number;
}

export interface StarterScore {
  key: string;
  name: string;
  description?: string;
  rules: StarterRule[];
}

interface StarterSegment {
  key: string;
  name: string;
  when: unknown;
}

export interface Starter {
  scores: StarterScore[];
  segments: StarterSegment[];
}

export const readStarter = (document: Record<string, unknown>): Starter => ({
  scores: (document.scores ?? []) as StarterScore[],
  segments: (document.segments ?? []) as StarterSegment[],
});

export const nameOf = (score: string, rule: string): string => `${score}.${rule}`;

/** The scores that a condition asks for. */
export function scoresIn(condition: unknown): string[] {
  if (Array.isArray(condition)) return condition.flatMap(scoresIn);
  if (typeof condition !== "object" || condition === null) return [];
  return Object.entries(condition).flatMap(([name, value]) => (name === "score" && typeof value === "string" ? [value] : scoresIn(value)));
}

/** What is to be published: the rules that were not left out, and segments of which all scores are among them. */
export function choose(starter: Starter, left: ReadonlySet<string>, taken: ReadonlySet<string>): Starter {
  const scores = starter.scores
    .filter((score) => !taken.has(score.key))
    .map((score) => ({ ...score, rules: score.rules.filter((rule) => !left.has(nameOf(score.key, rule.key))) }))
    .filter((score) => score.rules.length > 0);
  const chosen = new Set(scores.map((each) => each.key));
  const segments = starter.segments.filter((each) => !taken.has(`segment:${each.key}`) && scoresIn(each.when).every((score) => chosen.has(score)));
  return { scores, segments };
}
