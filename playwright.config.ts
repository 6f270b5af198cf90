import { defineConfig } from "@playwright/test";
import { browserLaunchOptions } from "./tests/support/browser";

const port = Number(process.env.E2E_PORT ?? 4173);
const origin = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  // Generous: what takes long on a busy machine is not wrong.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: [["list"]],
  // Every step is written down only where somebody asks for it, because it slows every test: npx playwright test --trace on NAME
  use: { baseURL: origin, launchOptions: browserLaunchOptions() },
  projects: [
    { name: "with-javascript", testIgnore: /\.no-script\.spec\.ts$/ },
    { name: "without-javascript", testMatch: /\.(site|no-script)\.spec\.ts$/, use: { javaScriptEnabled: false } },
    // No test: it asserts nothing, and `npm run screens` alone runs it.
    { name: "pictures", testMatch: /\.pictures\.ts$/ },
  ],
  webServer: {
    command: "node node_modules/tsx/dist/cli.mjs --conditions=react-server tests/support/serve-site.ts",
    url: `${origin}/en`,
    env: { PORT: String(port), HOST: "127.0.0.1", SITE_URL: origin },
    timeout: 180_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
  },
});
