import { IconListCheck } from "@tabler/icons-react";
import type { Feature } from "../app/feature";

const setup: Feature = {
  name: "setup",
  pages: [{ path: "/setup", load: () => import("./SetupPage"), roles: ["administrator"] }],
  navigation: [{ to: "/setup", label: "navigation.setup", section: "settings", order: 90, icon: IconListCheck, roles: ["administrator"] }],
};

export default setup;
