// What a feature brings: `src/<feature>/feature.tsx` exports one of these as its default. Nothing else has to be touched.
import type { ComponentType } from "react";
import type { Schemas } from "../api/client";

export type Role = Schemas["Role"];

/** Where an entry of the navigation stands; those of `settings` are shown on the pages of settings. */
export type Section = "work" | "model" | "data" | "settings";

export interface Page {
  /** The address, as react-router reads it: `/contacts/:id`. Address and query are the page's whole state. */
  path: string;
  /** `() => import("./ListPage")`, whose default export is the page. */
  load: () => Promise<{ default: ComponentType }>;
  /** Who may see it; everybody who is logged in if nothing is said. The API decides in the end. */
  roles?: readonly Role[];
  /** Shown without a login, and without the shell. */
  isPublic?: boolean;
}

export interface NavigationEntry {
  to: string;
  /** The key of its text in the feature's own catalogue, such as `navigation.list`. */
  label: string;
  section: Section;
  /** Entries of a section stand in this order. */
  order: number;
  icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  roles?: readonly Role[];
}

export interface Feature {
  /** The name of the folder, which is the namespace of its catalogue, too. */
  name: string;
  pages: readonly Page[];
  navigation?: readonly NavigationEntry[];
}

export const admits = (of: { roles?: readonly Role[] }, role: Role): boolean => !of.roles || of.roles.includes(role);
