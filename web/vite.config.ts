import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { catalogues } from "./scripts/catalogues-plugin.mjs";

const server = process.env.DEV_SERVER ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [react(), catalogues()],
  build: {
    outDir: "../src/baremo/webui/files",
    emptyOutDir: true,
    target: "es2022",
    // Licences of what is bundled stay in the files; a map would double the size of the package.
    sourcemap: false,
  },
  server: { proxy: { "/api": server, "/health": server, "/static": server } },
  test: {
    environment: "jsdom",
    setupFiles: ["src/app/testing/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
  },
});
