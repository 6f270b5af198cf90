/** The browser for the tests: the one CHROMIUM_PATH names, the system's, or Playwright's own; "" when there is none. */
export function findBrowser(env: Record<string, string | undefined>): string;
