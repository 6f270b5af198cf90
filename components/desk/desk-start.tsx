import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { userRoles } from "@/lib/users/vocabulary";
import type { DeskPlace } from "./desk-navigation";

interface DeskStartProps {
  places: readonly DeskPlace[];
  present: readonly { userId: string; name: string; role: keyof typeof userRoles }[];
  youId: string;
  recoveryCodesLeft: number;
  /** What waits for them. */
  children: ReactNode;
}

/** With fewer codes than these somebody is reminded to get new ones. */
const FEW_CODES = 3;

/** What waits at the desk, who is there, and where to go from here. */
export function DeskStart({ places, present, youId, recoveryCodesLeft, children }: DeskStartProps) {
  const locale = useLocale();
  const t = useTranslations("desk.start");
  const desk = useTranslations("desk");
  const roles = useTranslations("vocabulary.userRoles");
  return (
    <>
      <PageHeading>{t("title")}</PageHeading>
      {places.includes("testimonies") ? (
        <ul className="-mt-3 mb-7 flex flex-wrap gap-x-6 gap-y-1 font-ui font-semibold">
          {(["testimonies", "persons"] as const).map((place) => (
            <li key={place}>
              <a href={localizedPath(locale, `/desk/${place}/new`)}>{desk(`${place}.new`)}</a>
            </li>
          ))}
        </ul>
      ) : null}
      {recoveryCodesLeft < FEW_CODES ? <Notice>{t("fewCodes", { count: recoveryCodesLeft })}</Notice> : null}
      {children}
      <Section id="next" title={t("next")}>
        <ul className="space-y-1">
          {places.includes("accounts") ? (
            <li>
              <a href={localizedPath(locale, "/desk/accounts")}>{t("accounts")}</a>
            </li>
          ) : null}
          <li>
            <a href={localizedPath(locale, "/desk/account")}>{t("account")}</a>
          </li>
          <li>
            <a href={localizedPath(locale, "/")}>{t("site")}</a>
          </li>
        </ul>
      </Section>
      <Section id="present" title={t("present")}>
        <ul className="space-y-1">
          {present.map(({ userId, name, role }) => (
            <li key={userId}>
              <bdi>{userId === youId ? t("you", { name }) : name}</bdi> <span className="text-soft">{roles(role)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
