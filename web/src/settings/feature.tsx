import { IconKey, IconUserOff, IconUsers } from "@tabler/icons-react";
import type { Feature } from "../app/feature";

const settings: Feature = {
  name: "settings",
  pages: [
    { path: "/settings/users", load: () => import("./UsersPage"), roles: ["administrator"] },
    { path: "/settings/keys", load: () => import("./KeysPage"), roles: ["administrator"] },
    { path: "/settings/erased", load: () => import("./ErasedPage"), roles: ["administrator"] },
  ],
  navigation: [
    { to: "/settings/users", label: "navigation.users", section: "settings", order: 20, icon: IconUsers, roles: ["administrator"] },
    { to: "/settings/keys", label: "navigation.keys", section: "settings", order: 30, icon: IconKey, roles: ["administrator"] },
    { to: "/settings/erased", label: "navigation.erased", section: "settings", order: 40, icon: IconUserOff, roles: ["administrator"] },
  ],
};

export default settings;
