import { describe, expect, it } from "vitest";
import { parseEnvironment } from "@/lib/env";

const problemsOf = (given: Record<string, string>) => {
  const parsed = parseEnvironment(given);
  return parsed.ok ? [] : parsed.problems;
};

describe("the environment", () => {
  it("needs nothing", () => {
    expect(parseEnvironment({})).toEqual({
      ok: true,
      env: { NODE_ENV: "development", PORT: 3000, HOST: "0.0.0.0", DATA_DIR: ".data", DATABASE_POOL_SIZE: 10, API_REQUESTS_PER_MINUTE: 1_200, PROXY_HOPS: 0 },
    });
  });

  it("takes an empty value for none, and ignores what is not its own", () => {
    expect(parseEnvironment({ PORT: "", DATABASE_URL: "", PATH: "/bin" })).toEqual(parseEnvironment({}));
  });

  it("writes the site's address without a slash at the end", () => {
    expect(parseEnvironment({ SITE_URL: "https://example.org/" })).toMatchObject({ env: { SITE_URL: "https://example.org" } });
  });

  it.each([
    [{ PORT: "http" }, /^PORT must be/],
    [{ PORT: "0" }, /^PORT must be/],
    [{ PORT: "65536" }, /^PORT must be/],
    [{ PORT: "80.5" }, /^PORT must be/],
    [{ HOST: "a b" }, /^HOST must be/],
    [{ NODE_ENV: "prod" }, /^NODE_ENV must be/],
    [{ DATABASE_URL: "localhost" }, /^DATABASE_URL must look like/],
    [{ DATABASE_URL: "mysql://a/b" }, /^DATABASE_URL must look like/],
    [{ TEST_DATABASE_URL: "x" }, /^TEST_DATABASE_URL must look like/],
    [{ DATABASE_POOL_SIZE: "-1" }, /^DATABASE_POOL_SIZE must be/],
    [{ SITE_URL: "javascript:alert(1)" }, /^SITE_URL must be/],
    [{ MEILISEARCH_URL: "ftp://a", MEILISEARCH_KEY: "0123456789abcdef" }, /^MEILISEARCH_URL must be/],
    [{ MEILISEARCH_KEY: "short" }, /^MEILISEARCH_KEY must have/],
    [{ MEILISEARCH_URL: "http://127.0.0.1:7700" }, /^MEILISEARCH_KEY is missing/],
    [{ AUTH_SECRET: "short" }, /^AUTH_SECRET must have at least 32/],
    [{ SMTP_URL: "mail.example.org", MAIL_FROM: "desk@example.org" }, /^SMTP_URL must look like/],
    [{ SMTP_URL: "smtp://127.0.0.1:2525" }, /^MAIL_FROM is missing/],
    [{ MAIL_FROM: "nobody" }, /^MAIL_FROM must be/],
    [{ PROXY_HOPS: "-1" }, /^PROXY_HOPS must be/],
  ])("refuses %j in one sentence", (given, sentence) => {
    const problems = problemsOf(given as Record<string, string>);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(sentence);
    expect(problems[0]).toMatch(/\.$|: openssl rand -hex 32$/);
  });

  it("names every problem, not just the first", () => {
    expect(problemsOf({ PORT: "x", SITE_URL: "y", NODE_ENV: "z" })).toHaveLength(3);
  });
});
