// Who is logged in, for every page behind the login.
import { createContext, useContext } from "react";
import type { Schemas } from "../api/client";
import type { Role } from "./feature";

export type Me = Schemas["ShownMe"];

const Context = createContext<Me | null>(null);
export const MeProvider = Context.Provider;

export function useMe(): Me {
  const me = useContext(Context);
  if (!me) throw new Error("useMe is for pages behind the login");
  return me;
}

/** Whether who is logged in has one of these roles: to show a button or not; the API decides. */
export function useHasRole(...roles: Role[]): boolean {
  return roles.includes(useMe().role);
}
