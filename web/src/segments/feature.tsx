import { IconUsersGroup } from "@tabler/icons-react";
import type { Feature } from "../app/feature";

const EDITORS = ["administrator", "marketer"] as const;

const segments: Feature = {
  name: "segments",
  pages: [
    { path: "/segments", load: () => import("./ListPage") },
    { path: "/segments/new", load: () => import("./EditorNewPage"), roles: EDITORS },
    { path: "/segments/:key", load: () => import("./MembersPage") },
    { path: "/segments/:key/edit", load: () => import("./EditorPage"), roles: EDITORS },
  ],
  navigation: [{ to: "/segments", label: "navigation.list", section: "model", order: 20, icon: IconUsersGroup }],
};

export default segments;
