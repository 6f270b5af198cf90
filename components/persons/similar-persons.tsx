"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { PickedRecord } from "@/components/forms/pick-record";
import { isRefusal, useProblemText } from "@/components/forms/problem-text";
import type { FormProblem } from "@/components/forms/problem-text";
import type { Action } from "@/lib/action-answer";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { SimilarPerson } from "@/lib/persons/similar-queries";

/** Finds persons on file by name, and remembers who is another. */
export interface SimilarActions {
  findSimilar: Action<SimilarPerson[]>;
  dismissDuplicate: Action<void>;
}

interface SimilarPersonsProps {
  /** The name that is being typed. */
  text: string;
  /** Whom the name is for; null where they are not on file yet. */
  exceptId: string | null;
  actions: Pick<SimilarActions, "findSimilar"> & Partial<SimilarActions>;
  /** Who has been found to be another in this form, and has to be remembered when it is saved. */
  others?: readonly string[];
  onOther?: (id: string) => void;
  /** Takes the person on file instead, where the form can. */
  onTake?: (person: SimilarPerson) => void;
  /** What is said where there is nobody; nothing while somebody types. */
  none?: string;
}

const PAUSE_MS = 350;
/** A question that was not answered is asked again. */
const RETRY_MS = 3_000;

/** Warns of persons on file who may be the same, with the reason, while a name is typed; and says when that could not be found out. */
export function SimilarPersons({ text, exceptId, actions, others = [], onOther, onTake, none }: SimilarPersonsProps) {
  const t = useTranslations("desk.persons");
  const problems = useProblemText();
  const [found, setFound] = useState<readonly SimilarPerson[] | null>(null);
  const [problem, setProblem] = useState<FormProblem | null>(null);
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    async function ask(): Promise<void> {
      const isAsked = text.trim().length >= 2;
      const answer = isAsked ? await actions.findSimilar({ text, exceptId }).catch(() => ({ ok: false as const, kind: "unreachable" as const })) : null;
      if (isOver) return;
      setFound(answer?.ok ? answer.result : null);
      setProblem(answer === null || answer.ok ? null : answer);
      if (answer !== null && !answer.ok && !isRefusal(answer)) timer = setTimeout(() => void ask(), RETRY_MS);
    }
    timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
    // The question is the name alone.
  }, [text, exceptId]);

  async function dismiss(id: string): Promise<void> {
    setFound(found?.filter((one) => one.id !== id) ?? null);
    if (onOther) onOther(id);
    else if (exceptId !== null) await actions.dismissDuplicate?.({ oneId: exceptId, otherId: id }).catch(() => undefined);
  }
  const known = found?.filter(({ id }) => !others.includes(id)) ?? null;
  return (
    <div role="status">
      {problem ? <p className="font-ui text-[0.9375rem]">{t("similarUnknown", { problem: problems.of(problem) })}</p> : null}
      {known?.length === 0 ? none : null}
      {known && known.length > 0 ? <SimilarList found={known} onDismiss={(id) => void dismiss(id)} onTake={onTake} /> : null}
    </div>
  );
}

interface SimilarListProps {
  found: readonly SimilarPerson[];
  onDismiss: (id: string) => void;
  onTake: ((person: SimilarPerson) => void) | undefined;
}

function SimilarList({ found, onDismiss, onTake }: SimilarListProps) {
  const locale = useLocale();
  const t = useTranslations("desk.persons");
  const reasons = useTranslations("nameMatch");
  return (
    <div className="border-s-2 border-strong bg-leaf px-4 py-3">
      <p className="font-ui font-semibold">{t("similar", { count: found.length })}</p>
      <ul className="mt-1 divide-y divide-rule">
        {found.map((person) => (
          <li key={person.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-1.5">
            <a href={localizedPath(locale, `/desk/persons/${person.id}`)} target="_blank" rel="noopener">
              <PickedRecord pick={person} />
            </a>
            <span className="label">
              <bdi>{person.matched}</bdi>: {reasons(person.reason)}
            </span>
            {onTake ? (
              <button type="button" aria-label={t("takeOf", { name: person.label })} onClick={() => onTake(person)}>
                {t("take")}
              </button>
            ) : null}
            <button type="button" aria-label={t("notTheSameOf", { name: person.label })} onClick={() => onDismiss(person.id)}>
              {t("notTheSame")}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
