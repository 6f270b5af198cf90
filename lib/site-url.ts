import "server-only";
import { env } from "./env";

/** The public address of the site, without a slash at its end. */
export function siteUrl(): string {
  return env.SITE_URL ?? `http://localhost:${env.PORT}`;
}
