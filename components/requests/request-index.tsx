import { useLocale, useTranslations } from "next-intl";
import { DeskIndex } from "@/components/desk/desk-index";
import { Day } from "@/components/desk/day";
import { useTerms } from "@/components/forms/use-terms";
import { FormField } from "@/components/ui/form-field";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { Page } from "@/lib/publication/page";
import type { RequestFilter, RequestLine } from "@/lib/requests/curator-queries";
import { requestChannels, requestKinds, requestStates } from "@/lib/requests/vocabulary";

interface RequestIndexProps {
  requests: Page<RequestLine>;
  filter: RequestFilter;
}

/** Requests that have arrived, the open ones first. */
export function RequestIndex({ requests, filter: { words, state, kind, channel, subjectId } }: RequestIndexProps) {
  const locale = useLocale();
  const t = useTranslations("desk.requests");
  const vocabulary = useTranslations("vocabulary");
  const terms = useTerms();
  const choice = (name: string, label: string, any: string, chosen: string | null, options: readonly { value: string; label: string }[]) => (
    <FormField id={`find-${name}`} label={label}>
      <select id={`find-${name}`} name={name} defaultValue={chosen ?? ""} className="max-w-full">
        <option value="">{any}</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </FormField>
  );
  const filters = (
    <>
      {choice("state", t("state"), t("anyState"), state, terms("requestStates", requestStates))}
      {choice("kind", t("kind"), t("anyKind"), kind, terms("requestKinds", requestKinds))}
      {choice("channel", t("channel"), t("anyChannel"), channel, terms("requestChannels", requestChannels))}
      {subjectId ? (
        <p className="label basis-full">
          <input type="hidden" name="about" value={subjectId} />
          {t("aboutOne")} <a href={localizedPath(locale, "/desk/requests")}>{t("aboutAll")}</a>
        </p>
      ) : null}
    </>
  );
  const params = { ...(state ? { state } : {}), ...(kind ? { kind } : {}), ...(channel ? { channel } : {}), ...(subjectId ? { about: subjectId } : {}) };
  return (
    <DeskIndex title={t("title")} path="/desk/requests" newLabel={t("new")} page={requests} query={words} filters={filters} params={params}>
      {(request) => (
        <>
          <a href={localizedPath(locale, `/desk/requests/${request.id}`)}>{t("numbered", { number: String(request.number) })}</a>
          {` · ${vocabulary(`requestKinds.${request.kind}`)} · ${vocabulary(`requestStates.${request.state}`)}`}
          {request.decision ? ` · ${vocabulary(`requestDecisions.${request.decision}`)}` : null}
          <p dir="auto" className="wrap-anywhere">
            {request.asked}
          </p>
          <p className="label">
            {t("received")} <Day day={request.receivedOn} /> · {vocabulary(`requestChannels.${request.channel}`)} · {vocabulary(`requestAskers.${request.asker}`)}
          </p>
        </>
      )}
    </DeskIndex>
  );
}
