import { IconActivity, IconMailOff } from "@tabler/icons-react";
import type { Feature } from "../app/feature";

const events: Feature = {
  name: "events",
  pages: [
    { path: "/events", load: () => import("./EventsPage") },
    { path: "/events/refused", load: () => import("./RefusedPage"), roles: ["administrator", "marketer"] },
  ],
  navigation: [
    { to: "/events", label: "navigation.events", section: "data", order: 10, icon: IconActivity },
    {
      to: "/events/refused",
      label: "navigation.refused",
      section: "data",
      order: 30,
      icon: IconMailOff,
      roles: ["administrator", "marketer"],
    },
  ],
};

export default events;
