import type { Feature } from "../app/feature";

const EDITORS = ["administrator", "marketer"] as const;

const scores: Feature = {
  name: "scores",
  pages: [
    { path: "/scores/new", load: () => import("./EditorNewPage"), roles: EDITORS },
    { path: "/scores/:key/edit", load: () => import("./EditorPage"), roles: EDITORS },
  ],
};

export default scores;
