// What went wrong, as the server says it (application/problem+json), or as we say it when the server did not answer.
import i18next from "i18next";
import type { components } from "./schema";

type Told = components["schemas"]["Problem"];

export interface Problem extends Omit<Told, "type" | "request"> {
  type?: string;
  request?: string;
}

/** The server could not be reached; nothing is known of whether it did what was asked. */
export class UnreachableError extends Error {}

const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "detail" in value && "status" in value;

/** Whatever was thrown, as a problem with cause and remedy. */
export function toProblem(thrown: unknown): Problem {
  if (isProblem(thrown)) return thrown;
  const lost = thrown instanceof UnreachableError;
  const name = lost ? "unreachable" : "unexpected";
  return {
    code: name,
    status: 0,
    title: i18next.t(`app:problem.${name}.title`),
    detail: i18next.t(`app:problem.${name}.detail`),
  };
}

/** A problem for an answer that is none of the service's own, such as the page of a proxy. */
export function foreignProblem(status: number): Problem {
  const busy = status === 502 || status === 503 || status === 504;
  const name = busy ? "away" : "foreign";
  return {
    code: name,
    status,
    title: i18next.t(`app:problem.${name}.title`),
    detail: i18next.t(`app:problem.${name}.detail`, { status }),
  };
}

/** The problems of the fields of a form, by path; `rename` leads a path of the API to a field of the form. */
export function fieldProblems(thrown: unknown, rename: (path: string) => string = (path) => path): Record<string, string> {
  if (!thrown) return {};
  const found: Record<string, string> = {};
  for (const { path, message } of toProblem(thrown).errors ?? []) {
    const text = message.charAt(0).toUpperCase() + message.slice(1);
    const field = rename(path);
    found[field] = found[field] ? `${found[field]} ${text}` : text;
  }
  return found;
}
