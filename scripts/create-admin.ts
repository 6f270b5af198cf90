import { linkPath } from "@/lib/auth/one-time-links";
import { systemCurator } from "@/lib/auth/system-curator";
import { closeClient } from "@/lib/db/client";
import { connectDatabase } from "@/lib/db/connect-database";
import { InvalidInput } from "@/lib/errors";
import { defaultLocale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/localized-path";
import { siteUrl } from "@/lib/site-url";
import { createAdministrator } from "@/lib/users/commands/invite";
import { createAdministratorSchema } from "@/lib/users/schema";
import { prepareDatabase } from "./prepare-database";
import { readOptions } from "./read-options";
import { runScript } from "./run-script";

const USAGE = `npm run create-admin -- --email you@example.org --name "Your name"`;
const OPTIONS = { options: { email: { type: "string" }, name: { type: "string" } } } as const;

/** `npm run create-admin` prints a one-time link with which an administrator chooses a password. */
await runScript(async () => {
  const input = readOptions(USAGE, OPTIONS, ({ values }) => {
    const parsed = createAdministratorSchema.safeParse(values);
    if (!parsed.success) throw new InvalidInput("An address and a name are needed.");
    return parsed.data;
  });
  const database = await connectDatabase();
  try {
    await prepareDatabase(database.url, (line) => console.error(line));
    const { token, isNew } = await createAdministrator(await systemCurator("create-admin"), input);
    if (!isNew) console.log("There is such an administrator: password, second factor and sessions from before are void.");
    console.log(`Choose a password within 24 hours, at this address, which is good once:\n\n  ${siteUrl()}${localizedPath(defaultLocale, linkPath(token))}\n`);
  } finally {
    await closeClient();
    await database.release();
  }
});
