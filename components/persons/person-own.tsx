import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ReadOnlyValues } from "@/components/desk/read-only-values";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import type { FoundPerson } from "@/lib/persons/curator-queries";
import { editorQuery } from "@/lib/persons/person-editor";
import type { PersonEditor } from "@/lib/persons/person-editor";
import { usePersonLabels } from "./use-person-labels";

interface PersonOwnProps {
  person: FoundPerson;
  path: string;
  editor: PersonEditor | null;
  /** The open editor, where it belongs to one of these parts. */
  form: ReactNode;
}

/** What is on file beside the claims: protection and roles, summaries, numbers of other databases. */
export function PersonOwn({ person, path, editor, form }: PersonOwnProps) {
  const t = useTranslations("desk.persons");
  const visibilities = useTranslations("vocabulary.visibilities");
  const { labels, say } = usePersonLabels();
  const change = (edit: "own" | "summaries" | "identifiers", label: string) =>
    editor?.edit === edit ? (
      form
    ) : person.mayChange ? (
      <p className="mt-2">
        <a href={`${path}${editorQuery(edit)}#${edit}`} className="font-ui font-semibold">
          {label}
        </a>
      </p>
    ) : null;
  return (
    <>
      <Section id="own" title={t("own")}>
        <ReadOnlyValues values={person.values} labels={labels} say={say} />
        {person.neverPublish ? <p>{t("neverPublish")}</p> : null}
        {change("own", t("changeOwn"))}
      </Section>
      <Section id="summaries" title={t("summaries")}>
        {person.summaries.length === 0 ? <p className="text-soft">{t("noSummaries")}</p> : null}
        {person.summaries.map(({ language, text, visibility }) => (
          <div key={language} className="mb-3">
            <Prose text={text} language={language} />
            <p className="label">{visibilities(visibility)}</p>
          </div>
        ))}
        {change("summaries", t("changeSummaries"))}
      </Section>
      <Section id="identifiers" title={t("identifiers")}>
        {person.identifiers.length === 0 ? <p className="text-soft">{t("noIdentifiers")}</p> : null}
        <ul>
          {person.identifiers.map(({ id, database, identifier, url, note, visibility }) => (
            <li key={id}>
              <bdi>{database}</bdi>: {url ? <a href={url} rel="noreferrer noopener">{identifier}</a> : <bdi>{identifier}</bdi>}{" "}
              <span className="label">{[note, visibilities(visibility)].filter(Boolean).join(" · ")}</span>
            </li>
          ))}
        </ul>
        {person.sealedIdentity ? null : change("identifiers", t("changeIdentifiers"))}
      </Section>
    </>
  );
}
