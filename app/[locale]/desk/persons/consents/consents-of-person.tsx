import "server-only";
import { randomUUID } from "node:crypto";
import { getLocale } from "next-intl/server";
import { ConsentForm } from "@/components/consents/consent-form";
import { ConsentSection } from "@/components/consents/consent-section";
import { WithdrawConsentForm } from "@/components/consents/withdraw-consent-form";
import type { Curator } from "@/lib/auth/curator";
import { parseConsentEditor } from "@/lib/consents/consent-editor";
import type { ConsentEditor } from "@/lib/consents/consent-editor";
import { canManageConsents, canRecordConsents, canSeeConsents } from "@/lib/consents/policy";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { FoundPerson } from "@/lib/persons/curator-queries";
import type { QueryParams } from "@/lib/publication/page-param";
import { draftParts } from "@/app/[locale]/desk/draft-parts";
import { lookUp } from "@/app/[locale]/desk/picks/actions";
import { correctConsent, recordConsent, withdrawConsent } from "./actions";

interface ConsentsOfPersonProps {
  curator: Curator;
  person: FoundPerson;
  query: QueryParams;
}

/** The part of a person's page on what they allowed, with the editor that the address asks for. */
export async function ConsentsOfPerson({ curator, person: { id, consents }, query }: ConsentsOfPersonProps) {
  const may = { see: canSeeConsents(curator), record: canRecordConsents(curator), manage: canManageConsents(curator) };
  const path = localizedPath(await getLocale(), `/desk/persons/${id}`);
  const editor = parseConsentEditor(query, consents, may);
  return <ConsentSection consents={consents} path={path} may={may} editor={editor} form={editor ? await formOf(curator, id, path, editor) : null} />;
}

async function formOf(curator: Curator, personId: string, backTo: string, editor: ConsentEditor) {
  if (editor.edit === "consent-withdraw") return <WithdrawConsentForm consentId={editor.consent.id} backTo={backTo} action={withdrawConsent} />;
  const actions = { recordConsent, correctConsent, lookUp };
  if (editor.edit === "consent") {
    const values = { use: (editor.use ?? "") as "name", basis: "" as "written", given: "", expiresOn: "", scope: "", proofSource: null, proof: "" };
    return <ConsentForm personId={personId} consent={{ id: randomUUID(), lockVersion: null, values }} backTo={backTo} actions={actions} draft={await draftParts(curator, editor.edit, personId)} />;
  }
  const { id, lockVersion, values } = editor.consent;
  return values && <ConsentForm personId={personId} consent={{ id, lockVersion, values }} backTo={backTo} actions={actions} draft={await draftParts(curator, editor.edit, id)} />;
}
