// Whether somebody is logged in, and the wish that they log in again; the dialog that grants it is in src/account.
import { useSyncExternalStore } from "react";

interface Wish {
  promise: Promise<void>;
  grant: () => void;
  refuse: (why: Error) => void;
}

export class LoginRefusedError extends Error {}

const listeners = new Set<() => void>();
let wish: Wish | null = null;
let loggedIn = false;

function changed(): void {
  for (const listener of listeners) listener();
}

export const isLoggedIn = (): boolean => loggedIn;

export function setLoggedIn(value: boolean): void {
  loggedIn = value;
}

/** Wait until somebody has logged in again; all that wait, wait for the same login. */
export function askForLogin(): Promise<void> {
  if (!wish) {
    let grant: () => void = () => undefined;
    let refuse: (why: Error) => void = () => undefined;
    const promise = new Promise<void>((resolve, reject) => {
      grant = resolve;
      refuse = reject;
    });
    wish = { promise, grant, refuse };
    changed();
  }
  return wish.promise;
}

export function grantLogin(): void {
  wish?.grant();
  wish = null;
  changed();
}

export function refuseLogin(): void {
  wish?.refuse(new LoginRefusedError());
  wish = null;
  changed();
}

export function useIsLoginWished(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => wish !== null,
  );
}
