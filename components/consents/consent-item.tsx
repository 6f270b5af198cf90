import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Moment } from "@/components/desk/moment";
import { UncertainDate } from "@/components/facts/uncertain-date";
import { consentQuery } from "@/lib/consents/consent-editor";
import type { DeskConsent } from "@/lib/consents/curator-queries";
import { localizedPath } from "@/lib/i18n/localized-path";

interface ConsentItemProps {
  consent: DeskConsent;
  path: string;
  mayManage: boolean;
  editor: ReactNode;
}

/** One consent: how and when it was given, what shows it, and how long it holds. */
export function ConsentItem({ consent, path, mayManage, editor }: ConsentItemProps) {
  const locale = useLocale();
  const t = useTranslations("desk.consents");
  const bases = useTranslations("vocabulary.consentBases");
  const { id, basis, scope, proof, proofSource, given, expiresOn, withdrawnAt, isInForce, recordedBy, recordedAt, values } = consent;
  return (
    <li id={`consent-${id}`} className="py-2">
      <p className={isInForce ? undefined : "text-soft"}>
        {t("given", { how: bases(basis) })}
        {given ? (
          <>
            {", "}
            <UncertainDate date={given} />
            {given.edtf === null ? <span className="text-soft"> ({t("dateNotUnderstood")})</span> : null}
          </>
        ) : null}
        {expiresOn ? ` · ${t(isInForce || withdrawnAt ? "until" : "ended", { day: expiresOn })}` : ""}
        {withdrawnAt ? (
          <>
            {` · ${t("withdrawn")} `}
            <Moment at={withdrawnAt} />
          </>
        ) : null}
      </p>
      {scope ? (
        <p className="whitespace-pre-line wrap-anywhere">
          <span className="label">{t("scope")}: </span>
          <bdi>{scope}</bdi>
        </p>
      ) : null}
      {proof || proofSource ? (
        <p className="whitespace-pre-line wrap-anywhere">
          <span className="label">{t("proof")}: </span>
          {proofSource ? (
            <a href={localizedPath(locale, `/desk/sources/${proofSource.id}`)}>
              <bdi>{proofSource.label}</bdi>
            </a>
          ) : null}
          {proof && proofSource ? " · " : null}
          <bdi>{proof}</bdi>
        </p>
      ) : null}
      <p className="label">
        {t("recorded", { name: recordedBy })}, <Moment at={recordedAt} />
      </p>
      {mayManage && withdrawnAt === null ? (
        <p className="flex flex-wrap gap-x-4 font-ui text-[0.875rem]">
          {values ? <a href={`${path}${consentQuery("consent-correct", { consent: id })}`}>{t("correct")}</a> : null}
          <a href={`${path}${consentQuery("consent-withdraw", { consent: id })}`}>{t("withdraw")}</a>
        </p>
      ) : null}
      {editor}
    </li>
  );
}
