import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { consentQuery } from "@/lib/consents/consent-editor";
import type { ConsentEditor } from "@/lib/consents/consent-editor";
import type { DeskConsent } from "@/lib/consents/curator-queries";
import { consentUses } from "@/lib/consents/vocabulary";
import { ConsentItem } from "./consent-item";

interface ConsentSectionProps {
  consents: readonly DeskConsent[];
  /** The page's address with its language. */
  path: string;
  may: { see: boolean; record: boolean; manage: boolean };
  editor: ConsentEditor | null;
  /** The form of the open editor. */
  form: ReactNode;
}

/** What a person allowed, use by use, and what each use does. */
export function ConsentSection({ consents, path, may, editor, form }: ConsentSectionProps) {
  const t = useTranslations("desk.consents");
  const uses = useTranslations("vocabulary.consentUses");
  if (!may.see) return null;
  return (
    <Section id="consents" title={t("title")}>
      <p className="mb-4">{t("lead")}</p>
      <div className="flex flex-col gap-5">
        {(Object.keys(consentUses) as (keyof typeof consentUses)[]).map((use) => {
          const own = consents.filter((consent) => consent.use === use);
          const isAllowed = own.some(({ isInForce }) => isInForce);
          return (
            <div key={use}>
              <h3 className="font-semibold">
                {uses(use)} <span className={isAllowed ? "label font-semibold" : "label"}>{t(isAllowed ? "allowed" : "notAllowed")}</span>
              </h3>
              <p className="label">{t(`does.${use}`)}</p>
              <ul className="divide-y divide-rule">
                {own.map((consent) => (
                  <ConsentItem
                    key={consent.id}
                    consent={consent}
                    path={path}
                    mayManage={may.manage}
                    editor={editor !== null && "consent" in editor && editor.consent.id === consent.id ? form : null}
                  />
                ))}
              </ul>
              {editor?.edit === "consent" && editor.use === use ? form : null}
              {may.record ? (
                <p className="font-ui text-[0.875rem]">
                  <a href={`${path}${consentQuery("consent", { use })}`} aria-label={t("recordOf", { use: uses(use) })}>
                    {t("record")}
                  </a>
                </p>
              ) : null}
            </div>
          );
        })}
      </div>
      {editor?.edit === "consent" && editor.use === null ? form : null}
    </Section>
  );
}
