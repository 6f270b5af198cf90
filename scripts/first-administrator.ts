import { linkPath } from "@/lib/auth/one-time-links";
import { systemCurator } from "@/lib/auth/system-curator";
import { defaultLocale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/localized-path";
import { siteUrl } from "@/lib/site-url";
import { hasAdministrator } from "@/lib/users/administrator-queries";
import { createAdministrator } from "@/lib/users/commands/invite";

/** Who looks after a demo until somebody makes accounts with addresses of their own. */
const FIRST = { email: "administrator@localhost", name: "Administrator" };

/** A one-time link for the first administrator; null when there is one who has chosen a password. */
export async function firstAdministratorLink(): Promise<string | null> {
  if (await hasAdministrator()) return null;
  const { token } = await createAdministrator(await systemCurator("demo"), FIRST);
  return `${siteUrl()}${localizedPath(defaultLocale, linkPath(token))}`;
}
