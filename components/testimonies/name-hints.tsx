"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Action } from "@/lib/action-answer";
import type { SimilarPerson } from "@/lib/persons/similar-queries";

interface NameHintsProps {
  /** The name as it has been typed so far. */
  name: string;
  findSimilar: Action<SimilarPerson[]>;
  /** Who was found to be somebody else. */
  others: readonly string[];
  onTake: (person: SimilarPerson) => void;
  onOther: (id: string) => void;
}

const PAUSE_MS = 250;
const SHORTEST = 3;

/** Who on file may be meant by a name, in any script, with the reason; before anything is saved. */
export function NameHints({ name, findSimilar, others, onTake, onOther }: NameHintsProps) {
  const t = useTranslations("desk.testimonies");
  const reasons = useTranslations("nameMatch");
  const [found, setFound] = useState<{ name: string; persons: SimilarPerson[] }>({ name: "", persons: [] });
  useEffect(() => {
    if (name.trim().length < SHORTEST) return;
    let isOver = false;
    const timer = setTimeout(() => {
      void findSimilar({ text: name }).then((answer) => {
        if (!isOver && answer.ok) setFound({ name, persons: answer.result });
      }, () => undefined);
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [name, findSimilar]);
  const persons = name.trim().length < SHORTEST ? [] : found.persons.filter(({ id }) => !others.includes(id));
  return (
    <div role="status">
      {persons.length > 0 ? (
        <div className="border-s-2 border-strong bg-leaf px-4 py-3 font-ui text-[0.9375rem]">
          <p className="font-semibold">{t("similar", { count: persons.length })}</p>
          <ul className="mt-1 space-y-2">
            {persons.map((person) => (
              <li key={person.id}>
                <p>
                  <bdi className="font-semibold">{person.label}</bdi>
                  {person.detail ? (
                    <span className="text-soft">
                      {" "}
                      <bdi>{person.detail}</bdi>
                    </span>
                  ) : null}
                </p>
                <p className="label">
                  <bdi>{person.matched}</bdi>
                  {` · ${reasons(person.reason)}`}
                </p>
                <p className="mt-1 flex flex-wrap gap-2">
                  <button type="button" aria-label={t("takeOf", { name: person.label })} onClick={() => onTake(person)}>
                    {t("take")}
                  </button>
                  <button type="button" aria-label={t("otherOf", { name: person.label })} onClick={() => onOther(person.id)}>
                    {t("other")}
                  </button>
                </p>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
