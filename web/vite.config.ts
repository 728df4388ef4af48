import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { catalogues } from "./scripts/catalogues-plugin.mjs";

const server = process.env.DEV_SERVER ?? "http://127.0.0.1:8000";

// Each file costs a question and an answer; what most pages load comes in few files. What only some pages use of the
// libraries stays with those pages.
const GROUPS = [
  { name: "react", test: /node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next|@tanstack\/(query-core|react-query))\//, priority: 3 },
  { name: "components", test: /node_modules\//, minShareCount: 8, priority: 2 },
  { name: "parts", test: /\/src\/(app|api|parts|language|account\/(auth|switching))/, minShareCount: 4, priority: 1 },
];

export default defineConfig({
  plugins: [react(), catalogues()],
  build: {
    outDir: "../src/baremo/webui/files",
    emptyOutDir: true,
    target: "es2022",
    // Licences of what is bundled stay in the files; a map would double the size of the package.
    sourcemap: false,
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
  },
  server: { proxy: { "/api": server, "/health": server, "/static": server } },
  test: {
    environment: "jsdom",
    setupFiles: ["src/app/testing/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.mjs"],
    restoreMocks: true,
  },
});
