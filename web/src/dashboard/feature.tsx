import { IconLayoutDashboard } from "@tabler/icons-react";
import type { Feature } from "../app/feature";

const dashboard: Feature = {
  name: "dashboard",
  pages: [{ path: "/", load: () => import("./DashboardPage") }],
  navigation: [{ to: "/", label: "navigation.dashboard", section: "work", order: 10, icon: IconLayoutDashboard }],
};

export default dashboard;
