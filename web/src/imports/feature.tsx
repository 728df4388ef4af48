import { IconFileImport } from "@tabler/icons-react";
import type { Feature, Role } from "../app/feature";

const roles: readonly Role[] = ["administrator", "marketer"];
const imports: Feature = {
  name: "imports",
  pages: [
    { path: "/imports", load: () => import("./ImportsPage"), roles },
    { path: "/imports/new", load: () => import("./UploadPage"), roles },
    { path: "/imports/:kind/:id", load: () => import("./ImportPage"), roles },
  ],
  navigation: [{ to: "/imports", label: "navigation.imports", section: "data", order: 20, icon: IconFileImport, roles }],
};

export default imports;
