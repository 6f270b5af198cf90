import "server-only";
import { getLocale } from "next-intl/server";
import { SealedSection } from "@/components/identities/sealed-section";
import type { Curator } from "@/lib/auth/curator";
import { localizedPath } from "@/lib/i18n/localized-path";
import { canOpenSealed } from "@/lib/identities/policy";
import type { FoundPerson } from "@/lib/persons/curator-queries";
import { canErase, canPublish } from "@/lib/publication/policy";
import { changeVisibility } from "@/app/[locale]/desk/persons/actions";
import { openIdentity, sealIdentity, unsealIdentity } from "./actions";

/** The part of a person's page on what is sealed: nothing of it is read before somebody opens it. */
export async function SealedOfPerson({ curator, person }: { curator: Curator; person: FoundPerson }) {
  const { id, lockVersion, sealedIdentity, mayChange, standing } = person;
  const locale = await getLocale();
  const isPublished = standing?.state === "published";
  return (
    <SealedSection
      person={{ id, lockVersion, sealedIdentity }}
      isPublished={isPublished}
      publicationPath={isPublished && (canPublish(curator) || canErase(curator)) ? localizedPath(locale, `/desk/records/entry/${id}/publication`) : null}
      path={localizedPath(locale, `/desk/persons/${id}`)}
      may={{ seal: mayChange, open: canOpenSealed(curator) }}
      actions={{ sealIdentity, unsealIdentity, openIdentity, changeVisibility }}
    />
  );
}
