"use client";

import { useTranslations } from "next-intl";
import { CopyField } from "@/components/forms/copy-field";
import type { HandedOver } from "@/lib/users/handed-over";

/** What became of a one-time link: sent, or shown to be given by other means. */
export function HandedOverLink({ handed, id }: { handed: HandedOver; id: string }) {
  const t = useTranslations("desk.accounts");
  return (
    <div role="status" className="my-4 border-s-2 border-strong bg-leaf px-4 py-3 font-ui text-[0.9375rem]">
      {handed.link === null ? (
        <p>{t("sentTo", { email: handed.email })}</p>
      ) : (
        <>
          {handed.hasMailFailed ? <p className="mb-2 font-semibold">{t("mailFailed")}</p> : null}
          <p className="mb-2">{t("linkFor", { email: handed.email })}</p>
          <CopyField id={`${id}-link`} label={t("link")} text={handed.link} />
        </>
      )}
    </div>
  );
}
