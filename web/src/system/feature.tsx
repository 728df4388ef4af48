import { IconHeartbeat, IconHistory } from "@tabler/icons-react";
import type { Feature } from "../app/feature";

const system: Feature = {
  name: "system",
  pages: [
    { path: "/settings/system", load: () => import("./SystemPage"), roles: ["administrator", "marketer"] },
    { path: "/settings/audit", load: () => import("./AuditPage"), roles: ["administrator"] },
  ],
  navigation: [
    { to: "/settings/system", label: "navigation.system", section: "settings", order: 50, icon: IconHeartbeat, roles: ["administrator", "marketer"] },
    { to: "/settings/audit", label: "navigation.audit", section: "settings", order: 60, icon: IconHistory, roles: ["administrator"] },
  ],
};

export default system;
