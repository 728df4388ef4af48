import type { Feature } from "../app/feature";

const contact: Feature = {
  name: "contact",
  pages: [{ path: "/contacts/:id", load: () => import("./ContactPage") }],
};

export default contact;
