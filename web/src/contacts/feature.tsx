import { IconAddressBook } from "@tabler/icons-react";
import type { Feature } from "../app/feature";

const contacts: Feature = {
  name: "contacts",
  pages: [{ path: "/contacts", load: () => import("./ListPage") }],
  navigation: [{ to: "/contacts", label: "navigation.list", section: "work", order: 20, icon: IconAddressBook }],
};

export default contacts;
