import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Moment } from "@/components/desk/moment";
import { useFactLabels } from "@/components/fact-forms/use-fact-labels";
import { UncertainDate } from "@/components/facts/uncertain-date";
import type { CitationValues } from "@/lib/facts/empty-fact";
import { localizedPath } from "@/lib/i18n/localized-path";
import { textAttributes } from "@/lib/i18n/text-direction";
import { editorQuery } from "@/lib/persons/person-editor";
import type { DeskFact } from "@/lib/persons/person-parts-queries";
import { factHeading, headingFields, relatedPerson } from "./fact-heading";

interface DeskFactProps {
  fact: DeskFact;
  /** The page's address with its language. */
  path: string;
  mayChange: boolean;
  /** Another claim says something of the same thing: one of them is chosen. */
  hasRivals: boolean;
  /** The editor that is open on this claim. */
  editor: ReactNode;
}

const SAID_ELSEWHERE: readonly string[] = ["citations", "certainty", "start", "end", "asOf", "learned", "date"];

/** One claim with everything that is on file about it, and what can be done with it. */
export function DeskFact({ fact, path, mayChange, hasRivals, editor }: DeskFactProps) {
  const t = useTranslations("desk.facts");
  const vocabulary = useTranslations("vocabulary");
  const { labels, say } = useFactLabels(fact.kind);
  const said: readonly string[] = [...headingFields[fact.kind], ...SAID_ELSEWHERE];
  const rest = Object.keys(labels).flatMap((field) => {
    const text = said.includes(field) ? null : say(field, fact.values[field]);
    return text === null ? [] : [{ field, text }];
  });
  return (
    <li id={`fact-${fact.id}`} className="py-3">
      <p className={fact.standing === "rejected" ? "line-through" : undefined}>
        <FactHeading fact={fact} say={say} />
      </p>
      <p className="label">
        {[
          vocabulary(`standings.${fact.standing}`),
          vocabulary(`certainties.${fact.values["certainty"] as "possible"}`),
          vocabulary(`visibilities.${fact.visibility}`),
          ...rest.filter(({ text }) => text.length <= 40).map(({ field, text }) => `${labels[field]}: ${text}`),
        ].join(" · ")}
      </p>
      {fact.standingReason ? <p className="label">{`${t("fields.standingReason")}: ${fact.standingReason}`}</p> : null}
      {rest
        .filter(({ text }) => text.length > 40)
        .map(({ field, text }) => (
          <p key={field} className="whitespace-pre-line wrap-anywhere">
            <span className="label">{labels[field]}: </span>
            <bdi>{text}</bdi>
          </p>
        ))}
      <FactCitations citations={fact.values["citations"] as CitationValues[]} />
      <p className="label">
        {t("recorded", { name: fact.recordedBy })}, <Moment at={fact.recordedAt} />
      </p>
      {mayChange ? <FactLinks fact={fact} path={path} what={factHeading(fact, say)} hasRivals={hasRivals} /> : null}
      {editor}
    </li>
  );
}

function FactHeading({ fact, say }: { fact: DeskFact; say: (field: string, value: unknown) => string | null }) {
  const locale = useLocale();
  const t = useTranslations("desk.facts");
  const person = relatedPerson(fact);
  if (fact.kind === "name") {
    const { text, language, script } = fact.values as Record<string, string>;
    return <bdi className="font-semibold" {...textAttributes(language || null, script)}>{text}</bdi>;
  }
  const { start, end } = fact.when;
  const parts = headingFields[fact.kind].filter((field) => field !== "person").flatMap((field) => say(field, fact.values[field]) ?? []);
  return (
    <>
      <bdi className="font-semibold">{parts.join(", ")}</bdi>
      {person ? (
        <>
          {": "}
          <a href={localizedPath(locale, `/desk/persons/${person.id}`)}>
            <bdi>{person.label}</bdi>
          </a>
        </>
      ) : null}
      {start ? (
        <>
          {" · "}
          <UncertainDate date={start} />
        </>
      ) : null}
      {end ? (
        <>
          {` ${t("until")} `}
          <UncertainDate date={end} />
        </>
      ) : null}
      {fact.kind === "status" && fact.values["learned"] ? <span className="text-soft">{` (${t("fields.learned")}: ${String(fact.values["learned"])})`}</span> : null}
    </>
  );
}

function FactCitations({ citations }: { citations: readonly CitationValues[] }) {
  const locale = useLocale();
  const t = useTranslations("desk.facts");
  const locators = useTranslations("vocabulary.locatorKinds");
  if (citations.length === 0) return <p className="label font-semibold">{t("uncited")}</p>;
  return (
    <ul className="text-[0.9375rem]">
      {citations.map(({ kind, record, locatorKind, locator, quote }, index) => (
        <li key={index}>
          <span className="label">{t(`cited.${kind}`)}: </span>
          {record ? (
            <a href={localizedPath(locale, `/desk/${kind === "source" ? "sources" : "testimonies"}/${record.id}`)}>
              <bdi>{record.label}</bdi>
            </a>
          ) : null}
          {locatorKind ? `, ${locators(locatorKind as "page")} ${locator}` : null}
          {quote ? (
            <>
              {" "}
              <bdi>{t("quoted", { quote })}</bdi>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Links that open an editor; screen readers hear of which claim. */
function FactLinks({ fact, path, what, hasRivals }: Pick<DeskFactProps, "fact" | "path" | "hasRivals"> & { what: string }) {
  const t = useTranslations("desk.facts");
  const isRejected = fact.standing === "rejected";
  const isChosen = fact.standing === "shown" && !hasRivals;
  const actions = ["change", "beside", ...(isRejected ? (["restore"] as const) : isChosen ? (["reject"] as const) : (["show", "reject"] as const)), "visibility"] as const;
  return (
    <p className="mt-1 flex flex-wrap gap-x-4 font-ui text-[0.875rem]">
      {actions.map((action) => (
        <a key={action} href={`${path}${editorQuery(action === "beside" ? `add-${fact.kind}` : action, fact.id)}#fact-${fact.id}`} aria-label={t("actionOf", { action: t(`actions.${action}`), what })}>
          {t(`actions.${action}`)}
        </a>
      ))}
    </p>
  );
}
