// How a request leaves: with the token against forgery, in the reader's language; it waits for a new login if the session
// has ended, and says so if the server cannot be reached.
import { currentLanguage } from "../language/i18n";
import { connectionFailed, connectionWorked } from "./connection";
import { UnreachableError, foreignProblem } from "./problem";
import { askForLogin, isLoggedIn } from "./session";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

export function csrfToken(): string {
  return /(?:^|; )csrftoken=([^;]*)/.exec(document.cookie)?.[1] ?? "";
}

async function reach(request: Request): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set("Accept-Language", currentLanguage());
  if (!SAFE.has(request.method)) headers.set("X-CSRFToken", csrfToken());
  try {
    const response = await fetch(new Request(request, { headers }));
    connectionWorked();
    return response;
  } catch (problem) {
    if (request.signal.aborted) throw problem;
    connectionFailed();
    throw new UnreachableError(String(problem));
  }
}

async function hasEnded(response: Response): Promise<boolean> {
  if (response.status !== 401 || !isLoggedIn()) return false;
  const told = (await response.clone().json().catch(() => null)) as { code?: string } | null;
  return told?.code === "login_needed";
}

function inWords(response: Response): Response {
  const kind = response.headers.get("Content-Type") ?? "";
  if (response.ok || kind.includes("json")) return response;
  const headers = { "Content-Type": "application/problem+json" };
  return new Response(JSON.stringify(foreignProblem(response.status)), { status: response.status, headers });
}

/** Send a request as all of ours are sent. */
export async function send(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await reach(request);
  if (!(await hasEnded(response))) return inWords(response);
  await askForLogin(); // rejected if whoever sits there would rather not
  return inWords(await reach(again));
}
