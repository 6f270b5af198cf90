"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ReadOnlyValues } from "@/components/desk/read-only-values";
import { useConsentLabels } from "@/components/consents/use-consent-labels";
import { ReasonForm } from "@/components/forms/reason-form";
import { DeskFact } from "@/components/persons/desk-fact";
import { Prose } from "@/components/ui/prose";
import type { Action } from "@/lib/action-answer";
import { changeVisibilitySchema } from "@/lib/facts/schema";
import type { OpenedIdentity } from "@/lib/identities/sealed-queries";

interface OpenedViewProps {
  opened: OpenedIdentity;
  path: string;
  changeVisibility: Action<void>;
  /** Something is sealed no more: the page is to be read again. */
  onChanged: () => void;
}

/** What is sealed of a person. */
export function OpenedView({ opened: { facts, identifiers, summaries, consents }, path, changeVisibility, onChanged }: OpenedViewProps) {
  const t = useTranslations("desk.identities");
  const consentLabels = useConsentLabels();
  if (facts.length + identifiers.length + summaries.length + consents.length === 0) return <p>{t("nothing")}</p>;
  return (
    <>
      <Part title={t("facts")} isThere={facts.length > 0}>
        <ul className="divide-y divide-rule">
          {facts.map((fact) => {
            const mayUnseal = fact.visibility === "sealed" && fact.values["kind"] !== "identity_number";
            const form = (
              <details>
                <summary>{t("unsealFact")}</summary>
                <ReasonForm name={`unseal-${fact.id}`} about={{ name: "unseal-fact", subjectId: fact.id }} title={t("unsealFact")} lead={t("unsealFactLead")} schema={changeVisibilitySchema} action={changeVisibility} input={{ factId: fact.id, lockVersion: fact.lockVersion, visibility: "restricted" }} reason={t("reason")} hint={t("reasonHint")} button={t("unsealFactNow")} onDone={onChanged} />
              </details>
            );
            return <DeskFact key={fact.id} fact={fact} path={path} mayChange={false} hasRivals={false} editor={mayUnseal ? form : null} />;
          })}
        </ul>
      </Part>
      <Part title={t("identifiers")} isThere={identifiers.length > 0}>
        <ul>
          {identifiers.map(({ id, database, identifier, note }) => (
            <li key={id}>
              <bdi>{database}</bdi>: <bdi>{identifier}</bdi> {note ? <bdi className="label">{note}</bdi> : null}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t("summaries")} isThere={summaries.length > 0}>
        {summaries.map(({ language, text }) => (
          <Prose key={language} text={text} language={language} />
        ))}
      </Part>
      <Part title={t("consents")} isThere={consents.length > 0}>
        {consents.map(({ id, values }) => (
          <ReadOnlyValues key={id} values={{ ...values }} {...consentLabels} />
        ))}
      </Part>
    </>
  );
}

function Part({ title, isThere, children }: { title: string; isThere: boolean; children: ReactNode }) {
  if (!isThere) return null;
  return (
    <div className="my-3">
      <h4 className="label font-semibold">{title}</h4>
      {children}
    </div>
  );
}
