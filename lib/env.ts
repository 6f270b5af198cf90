import { z } from "zod";

const address = (protocols: RegExp, say: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.test(new URL(text).protocol), say);

const wholeNumber = (least: number, most: number, say: string) =>
  z.string().regex(/^\d{1,9}$/, say).transform(Number).refine((number) => number >= least && number <= most, say);

const schema = z
  .object({
    NODE_ENV: z
      .enum(["development", "production", "test"], { error: "NODE_ENV must be development, production or test." })
      .default("development"),
    PORT: wholeNumber(1, 65_535, "PORT must be a whole number from 1 to 65535.").default(3000),
    HOST: z.string().regex(/^[\w.:-]+$/, "HOST must be a host name or an IP address.").default("0.0.0.0"),
    DATA_DIR: z.string().default(".data"),
    DATABASE_URL: address(
      /^postgres(ql)?:$/,
      "DATABASE_URL must look like postgresql://user:password@host:5432/database; leave it out to use the embedded PostgreSQL.",
    ).optional(),
    DATABASE_POOL_SIZE: wholeNumber(1, 200, "DATABASE_POOL_SIZE must be a whole number from 1 to 200.").default(10),
    TEST_DATABASE_URL: address(
      /^postgres(ql)?:$/,
      "TEST_DATABASE_URL must look like postgresql://user:password@host:5432/database, with a user who may create databases.",
    ).optional(),
    SITE_URL: address(/^https?:$/, "SITE_URL must be the public address of the site, such as https://example.org.")
      .transform((text) => text.replace(/\/+$/, ""))
      .optional(),
    MEILISEARCH_URL: address(/^https?:$/, "MEILISEARCH_URL must be an address such as http://127.0.0.1:7700.").optional(),
    MEILISEARCH_KEY: z.string().min(16, "MEILISEARCH_KEY must have at least 16 characters.").optional(),
    TEST_MEILISEARCH_URL: address(/^https?:$/, "TEST_MEILISEARCH_URL must be an address such as http://127.0.0.1:7700.").optional(),
    TEST_MEILISEARCH_KEY: z.string().min(16, "TEST_MEILISEARCH_KEY must have at least 16 characters.").optional(),
    AUTH_SECRET: z.string().min(32, "AUTH_SECRET must have at least 32 characters; make one with: openssl rand -hex 32").optional(),
    SMTP_URL: address(/^smtps?:$/, "SMTP_URL must look like smtps://user:password@mail.example.org.").optional(),
    MAIL_FROM: z.email("MAIL_FROM must be the address that mail comes from, such as desk@example.org.").optional(),
    API_REQUESTS_PER_MINUTE: wholeNumber(0, 1_000_000, "API_REQUESTS_PER_MINUTE must be a whole number; 0 lifts the limit.").default(1_200),
    PROXY_HOPS: wholeNumber(0, 10, "PROXY_HOPS must be the number of web servers in front, from 0 to 10.").default(0),
  })
  .refine((given) => !given.MEILISEARCH_URL || given.MEILISEARCH_KEY, {
    error: "MEILISEARCH_KEY is missing though MEILISEARCH_URL is set.",
  })
  .refine((given) => !given.SMTP_URL || given.MAIL_FROM, { error: "MAIL_FROM is missing though SMTP_URL is set." });

/** The parsed environment. */
export type Environment = z.infer<typeof schema>;

/** Parses an environment; an empty value counts as absent, as in `.env` files and shells. */
export function parseEnvironment(
  given: Record<string, string | undefined>,
): { ok: true; env: Environment } | { ok: false; problems: string[] } {
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ""));
  const result = schema.safeParse(present);
  if (result.success) return { ok: true, env: result.data };
  return { ok: false, problems: [...new Set(result.error.issues.map((issue) => issue.message))] };
}

/** Stops the process at the first look at a wrong environment: nothing may run on a guess. */
function parseOrStop(): Environment {
  const parsed = parseEnvironment(process.env);
  if (parsed.ok) return parsed.env;
  for (const problem of parsed.problems) console.error(problem);
  process.exit(1);
}

/** The environment of this process, parsed when the module is loaded. */
export const env: Environment = parseOrStop();

/** What to say where the desk's secret is missing: nothing may stand in for it. */
export const AUTH_SECRET_MISSING =
  "AUTH_SECRET is not set. Sessions and second factors rest on it: make one with openssl rand -hex 32, and keep it.";

/** The environment to start another program of ours in: this one, with changes. */
export function environmentWith(changes: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

/** Sets variables for code of this process that reads them itself, such as Next's own server. */
export function setEnvironment(changes: Record<string, string>): void {
  Object.assign(process.env, changes);
}
