import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/desk/moment";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import type { Action } from "@/lib/action-answer";
import type { ApiKeyRow } from "@/lib/api-keys/curator-queries";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { Page } from "@/lib/publication/page";
import { EndKey } from "./end-key";
import { MakeKeyForm } from "./make-key-form";

interface ApiKeysProps {
  keys: Page<ApiKeyRow>;
  /** Requests of one network in a minute; 0 where there is no limit. */
  requestsWithoutKey: number;
  actions: { make: Action<{ key: string; label: string }>; end: Action<void> };
}

/** All keys of programs, and making one. */
export function ApiKeys({ keys, requestsWithoutKey, actions }: ApiKeysProps) {
  const locale = useLocale();
  const t = useTranslations("desk.keys");
  return (
    <>
      <PageHeading>{t("title")}</PageHeading>
      <p className="mb-6 max-w-page">{t("lead")}</p>
      <Section id="list" title={t("list")}>
        {keys.items.length === 0 ? (
          <p>{t("none")}</p>
        ) : (
          <ul data-rows="" className="divide-y divide-rule border-y border-rule">
            {keys.items.map((key) => (
              <KeyRow key={key.id} row={key} end={actions.end} />
            ))}
          </ul>
        )}
        <Pagination page={keys.page} pages={keys.pages} href={(page) => localizedPath(locale, `/desk/keys?page=${page}`)} />
      </Section>
      <Section id="make" title={t("make")}>
        <MakeKeyForm action={actions.make} requestsWithoutKey={requestsWithoutKey} />
      </Section>
    </>
  );
}

function KeyRow({ row, end }: { row: ApiKeyRow; end: Action<void> }) {
  const t = useTranslations("desk.keys");
  const { id, label, start, contact, requestsPerMinute, madeBy, madeAt, endedBy, endedAt, lastUsedAt } = row;
  const by = (name: string, at: Date) => ({ name: () => <bdi>{name}</bdi>, at: () => <Moment at={at} /> });
  return (
    <li className="py-3">
      <p>
        <bdi className="font-semibold [overflow-wrap:anywhere]">{label}</bdi> <code dir="ltr" className="text-soft">{`${start}…`}</code>
      </p>
      {contact === null ? null : <p dir="auto" className="[overflow-wrap:anywhere]">{contact}</p>}
      <p className="label">
        {t("perMinute", { count: requestsPerMinute })} · {lastUsedAt ? t.rich("used", { at: () => <Moment at={lastUsedAt} /> }) : t("unused")}
      </p>
      <p className="label">{t.rich("madeBy", by(madeBy, madeAt))}</p>
      {endedBy !== null && endedAt !== null ? <p className="label">{t.rich("endedBy", by(endedBy, endedAt))}</p> : <EndKey keyId={id} label={label} action={end} />}
    </li>
  );
}
