import { IconForms, IconTags } from "@tabler/icons-react";
import type { Feature } from "../app/feature";

const fields: Feature = {
  name: "fields",
  pages: [
    { path: "/settings/fields", load: () => import("./FieldsPage"), roles: ["administrator", "marketer"] },
    { path: "/settings/tags", load: () => import("./TagsPage"), roles: ["administrator", "marketer"] },
  ],
  navigation: [
    { to: "/settings/fields", label: "navigation.fields", section: "settings", order: 14, icon: IconForms, roles: ["administrator", "marketer"] },
    { to: "/settings/tags", label: "navigation.tags", section: "settings", order: 16, icon: IconTags, roles: ["administrator", "marketer"] },
  ],
};

export default fields;
