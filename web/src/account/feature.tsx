import { IconUserCircle } from "@tabler/icons-react";
import type { Feature } from "../app/feature";

const account: Feature = {
  name: "account",
  pages: [
    { path: "/login", load: () => import("./LoginPage"), isPublic: true },
    { path: "/password", load: () => import("./ForgottenPage"), isPublic: true },
    { path: "/password/:key", load: () => import("./NewPasswordPage"), isPublic: true },
    { path: "/settings/account", load: () => import("./AccountPage") },
  ],
  navigation: [
    { to: "/settings/account", label: "navigation.mine", section: "settings", order: 10, icon: IconUserCircle },
  ],
};

export default account;
