// Problems of a document by their place, such as `rules[0].when.all[1].value`.

export interface Problem {
  path: string;
  message: string;
}

/** The problems at or in a part, with their places in that part. */
export function within(problems: readonly Problem[], step: string): Problem[] {
  return problems
    .filter(({ path }) => path === step || path.startsWith(`${step}.`) || path.startsWith(`${step}[`))
    .map(({ path, message }) => ({ path: path.slice(step.length).replace(/^\./, ""), message }));
}

/** What is wrong at or in a part, as one text for its field. */
export function at(problems: readonly Problem[], step: string): string | undefined {
  const found = within(problems, step).map(({ message }) => sentence(message));
  return found.length ? [...new Set(found)].join(" ") : undefined;
}

/** The problems that are in none of these parts. */
export function besides(problems: readonly Problem[], steps: readonly string[]): Problem[] {
  return problems.filter(({ path }) => !steps.some((step) => path === step || path.startsWith(`${step}.`) || path.startsWith(`${step}[`)));
}

export const sentence = (message: string): string => message.charAt(0).toUpperCase() + message.slice(1);
