// Logging in and what belongs to it: the addresses of django-allauth, which our OpenAPI document does not describe.
import { queryClient } from "../api/queries";
import type { Problem } from "../api/problem";
import { send } from "../api/sending";
import { setLoggedIn } from "../api/session";

const BASE = "/api/auth/browser/v1";

interface Flow {
  id: string;
  is_pending?: boolean;
}

interface Told {
  status?: number;
  data?: { flows?: Flow[] };
  meta?: { is_authenticated?: boolean; secret?: string; totp_url?: string };
  errors?: { message: string; code: string; param?: string }[];
}

export interface Authenticator {
  type: "totp" | "recovery_codes";
  created_at: number;
  last_used_at: number | null;
  total_code_count?: number;
  unused_code_count?: number;
  unused_codes?: string[];
}

/** What is still to be done: a second factor, the password once more, or nothing. */
export type Step = "done" | "second-factor" | "reauthenticate";

/** The forms of allauth name their fields `param`; ours speak of paths. */
function asProblem(told: Told & Partial<Problem>, status: number): Problem {
  const errors = (told.errors ?? []).map(({ message, param }) => ({ path: param ?? "", message }));
  return { code: "refused", title: "", detail: errors[0]?.message ?? "", ...told, status, errors };
}

async function ask(method: string, path: string, body?: unknown): Promise<{ status: number; told: Told }> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
  const response = await send(new Request(new URL(BASE + path, location.origin), init));
  const told = (await response.json()) as Told & Partial<Problem>;
  const isStep = response.status === 401 && told.data?.flows !== undefined;
  const isAbsent = response.status === 404 && told.meta !== undefined;
  if (!response.ok && !isStep && !isAbsent) throw asProblem(told, response.status);
  return { status: response.status, told };
}

function stepOf(told: Told): Step {
  const waits = (id: string) => told.data?.flows?.some((flow) => flow.id === id && flow.is_pending !== false);
  if (told.data?.flows?.some((flow) => flow.id === "mfa_authenticate" && flow.is_pending)) return "second-factor";
  return waits("reauthenticate") || waits("mfa_reauthenticate") ? "reauthenticate" : "done";
}

export async function logIn(email: string, password: string): Promise<Step> {
  return stepOf((await ask("POST", "/auth/login", { email, password })).told);
}

export async function giveSecondFactor(code: string): Promise<void> {
  await ask("POST", "/auth/2fa/authenticate", { code });
}

export async function logOut(): Promise<void> {
  setLoggedIn(false);
  await ask("DELETE", "/auth/session");
  queryClient.clear();
  location.assign("/login");
}

export async function askForReset(email: string): Promise<void> {
  await ask("POST", "/auth/password/request", { email });
}

export async function resetPassword(key: string, password: string): Promise<void> {
  await ask("POST", "/auth/password/reset", { key, password });
}

export async function changePassword(current_password: string, new_password: string): Promise<void> {
  await ask("POST", "/account/password/change", { current_password, new_password });
}

export async function listAuthenticators(): Promise<Authenticator[]> {
  return ((await ask("GET", "/account/authenticators")).told as { data: Authenticator[] }).data;
}

/** A new secret that becomes the second factor once a code of it is given. */
export async function offerSecret(): Promise<{ secret: string; url: string }> {
  const { meta } = (await ask("GET", "/account/authenticators/totp")).told;
  return { secret: meta?.secret ?? "", url: meta?.totp_url ?? "" };
}

/** These want the password once more if it was given long ago: then they return `reauthenticate`. */
export async function addSecondFactor(code: string): Promise<Step> {
  return stepOf((await ask("POST", "/account/authenticators/totp", { code })).told);
}

export async function removeSecondFactor(): Promise<Step> {
  return stepOf((await ask("DELETE", "/account/authenticators/totp")).told);
}

export async function readRecoveryCodes(): Promise<string[] | "reauthenticate"> {
  const { status, told } = await ask("GET", "/account/authenticators/recovery-codes");
  return status === 401 ? "reauthenticate" : ((told.data as Authenticator | undefined)?.unused_codes ?? []);
}

export async function makeRecoveryCodes(): Promise<Step> {
  return stepOf((await ask("POST", "/account/authenticators/recovery-codes")).told);
}

export async function reauthenticate(password: string): Promise<void> {
  await ask("POST", "/auth/reauthenticate", { password });
}
