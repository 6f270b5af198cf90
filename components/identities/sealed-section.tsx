"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "next-intl";
import { ReasonForm } from "@/components/forms/reason-form";
import { Section } from "@/components/ui/section";
import type { Action } from "@/lib/action-answer";
import { openIdentitySchema, sealIdentitySchema, unsealIdentitySchema } from "@/lib/identities/schema";
import type { OpenedIdentity } from "@/lib/identities/sealed-queries";
import { OpenedView } from "./opened-view";

interface SealedSectionProps {
  person: { id: string; lockVersion: number; sealedIdentity: boolean };
  isPublished: boolean;
  /** Where names are taken from readers, for those who may do so. */
  publicationPath: string | null;
  /** The page's address with its language. */
  path: string;
  may: { seal: boolean; open: boolean };
  actions: Record<"sealIdentity" | "unsealIdentity" | "changeVisibility", Action<void>> & { openIdentity: Action<OpenedIdentity> };
}

/** Seals who somebody is; to protection officers it opens what is sealed, for as long as they look at this page. */
export function SealedSection({ person: { id: personId, lockVersion, sealedIdentity }, isPublished, publicationPath, path, may, actions }: SealedSectionProps) {
  const t = useTranslations("desk.identities");
  const router = useRouter();
  const [opened, setOpened] = useState<OpenedIdentity | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [opened]);
  const again = () => {
    setOpened(null);
    router.refresh();
  };
  if (!may.open && !may.seal) return null;
  return (
    <Section id="sealed" title={t("title")}>
      {sealedIdentity ? <p>{t("sealedNow")}</p> : null}
      {isPublished ? (
        <p className="label">
          {t("public")} {publicationPath ? <a href={publicationPath}>{t("publication")}</a> : null}
        </p>
      ) : null}
      {opened ? (
        <div className="my-3 border-s-2 border-strong ps-4">
          <h3 ref={heading} tabIndex={-1} className="font-semibold">
            {t("opened")}
          </h3>
          <p className="label">{t("openedLead")}</p>
          <OpenedView opened={opened} path={path} changeVisibility={actions.changeVisibility} onChanged={again} />
          <button type="button" onClick={() => setOpened(null)}>
            {t("close")}
          </button>
        </div>
      ) : may.open ? (
        <details>
          <summary>{t("open")}</summary>
          <ReasonForm name="open-sealed" about={{ name: "open-sealed", subjectId: personId }} title={t("open")} lead={t("openLead")} schema={openIdentitySchema} action={actions.openIdentity} input={{ personId }} reason={t("reason")} hint={t("openReasonHint")} button={t("openNow")} onDone={setOpened} />
        </details>
      ) : null}
      {may.seal && !sealedIdentity ? (
        <details>
          <summary>{t("seal")}</summary>
          <ReasonForm key={lockVersion} name="seal" about={{ name: "seal", subjectId: personId }} title={t("seal")} lead={t("sealLead")} schema={sealIdentitySchema} action={actions.sealIdentity} input={{ personId, lockVersion }} reason={t("reason")} hint={t("reasonHint")} button={t("sealNow")} onDone={again} />
        </details>
      ) : null}
      {may.open && sealedIdentity ? (
        <details>
          <summary>{t("unseal")}</summary>
          <ReasonForm key={lockVersion} name="unseal" about={{ name: "unseal", subjectId: personId }} title={t("unseal")} lead={t("unsealLead")} schema={unsealIdentitySchema} action={actions.unsealIdentity} input={{ personId, lockVersion }} reason={t("reason")} hint={t("reasonHint")} button={t("unsealNow")} onDone={again} />
        </details>
      ) : null}
    </Section>
  );
}
