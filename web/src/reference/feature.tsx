import type { Feature } from "../app/feature";

const reference: Feature = {
  name: "reference",
  pages: [{ path: "/api-reference", load: () => import("./ReferencePage") }],
};

export default reference;
