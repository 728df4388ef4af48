import { IconAdjustmentsHorizontal, IconHistory, IconRocket } from "@tabler/icons-react";
import type { Feature } from "../app/feature";

const publishing: Feature = {
  name: "publishing",
  pages: [
    { path: "/scores", load: () => import("./ListPage") },
    { path: "/scores/:key", load: () => import("./OverviewPage") },
    { path: "/scores/:key/history", load: () => import("./VersionsPage") },
    { path: "/publish", load: () => import("./PublishPage"), roles: ["administrator", "marketer", "viewer"] },
    { path: "/publications", load: () => import("./PublicationsPage"), roles: ["administrator", "marketer", "viewer"] },
    { path: "/publications/:id", load: () => import("./PublicationPage"), roles: ["administrator", "marketer", "viewer"] },
    { path: "/model", load: () => import("./ModelPage"), roles: ["administrator", "marketer", "viewer"] },
  ],
  navigation: [
    { to: "/scores", label: "navigation.scores", section: "model", order: 10, icon: IconAdjustmentsHorizontal },
    { to: "/publish", label: "navigation.publish", section: "model", order: 30, icon: IconRocket, roles: ["administrator", "marketer", "viewer"] },
    { to: "/publications", label: "navigation.publications", section: "model", order: 31, icon: IconHistory, roles: ["administrator", "marketer", "viewer"] },
  ],
};

export default publishing;
