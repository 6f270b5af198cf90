"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { Action } from "@/lib/action-answer";
import { deskRecordPath } from "@/lib/desk/record-path";
import { localizedPath } from "@/lib/i18n/localized-path";
import { isPicked } from "@/lib/picks/pick";
import type { Pick, PickKind } from "@/lib/picks/pick";
import { useProblemText } from "./problem-text";

/** Finds live records while somebody types. */
export type LookUp = Action<Pick[]>;

interface PickRecordProps {
  /** The control's id: the form's name and the field's. */
  id: string;
  kind: PickKind;
  label: string;
  /** What is picked, or the words that are in the box. */
  value: Pick | null;
  onChange: (picked: Pick | null) => void;
  lookUp: LookUp;
  error?: { message?: string };
}

const PAUSE_MS = 180;
const LONGEST = 500;

/** A record on file, picked from a list that opens while its name is typed in any script. What is only typed stays in the form, which says that nothing was picked. */
export function PickRecord({ id, kind, label, value, onChange, lookUp, error }: PickRecordProps) {
  const t = useTranslations("desk.pick");
  const problems = useProblemText();
  const listId = useId();
  const text = value?.id === "" ? value.label : "";
  const [question, setQuestion] = useState<string | null>(null);
  const [options, setOptions] = useState<readonly Pick[] | null>(null);
  const [active, setActive] = useState(-1);
  const [failed, setFailed] = useState<string | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const change = useRef<HTMLButtonElement>(null);
  const focusNext = useRef<"box" | "change" | null>(null);
  const asked = useRef(0);
  /** The words of which the last answer knew nothing. */
  const [unknown, setUnknown] = useState<string | null>(null);

  useEffect(() => {
    (focusNext.current === "box" ? box : focusNext.current === "change" ? change : null)?.current?.focus();
    focusNext.current = null;
  }, [value]);
  useEffect(() => {
    const number = (asked.current += 1);
    if (question === null || question.trim() === "") return setOptions(null);
    const timer = setTimeout(() => {
      lookUp({ kind, text: question }).then(
        (answer) => {
          if (asked.current !== number) return;
          setFailed(answer.ok ? null : problems.of(answer));
          setOptions(answer.ok ? answer.result : null);
          setUnknown(answer.ok && answer.result.length === 0 ? question : null);
          setActive(-1);
        },
        () => asked.current === number && setFailed(problems.of({ kind: "unreachable" })),
      );
    }, PAUSE_MS);
    return () => clearTimeout(timer);
    // The question is what is typed; the rest is the same for as long as the field is there.
  }, [question, kind]);

  function choose(picked: Pick): void {
    focusNext.current = "change";
    setQuestion(null);
    onChange(picked);
  }
  function type(words: string): void {
    setQuestion(words);
    onChange(words === "" ? null : { id: "", label: words });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || options === null) return;
    const picked = options[active];
    if (event.key === "ArrowDown") setActive((active + 1) % Math.max(1, options.length));
    else if (event.key === "ArrowUp") setActive(active <= 0 ? options.length - 1 : active - 1);
    else if (event.key === "Enter" && picked) choose(picked);
    else if (event.key === "Escape") setQuestion(null);
    // The form is not sent by whoever is still picking.
    else if (event.key !== "Enter") return;
    event.preventDefault();
  }

  const problem = failed ?? (typeof error?.message === "string" ? problems.ofField(error.message) : null);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label id={`${id}-label`} htmlFor={id} className="label">
        {label}
      </label>
      {isPicked(value) ? (
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <PickedRecord pick={value} />
          <button
            ref={change}
            id={id}
            type="button"
            aria-describedby={`${id}-label`}
            onClick={() => {
              focusNext.current = "box";
              onChange(null);
            }}
          >
            {t("another")}
          </button>
        </p>
      ) : (
        <>
          <input
            ref={box}
            id={id}
            type="text"
            role="combobox"
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            aria-autocomplete="list"
            aria-expanded={options !== null && options.length > 0}
            aria-controls={listId}
            aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-said`}
            value={text}
            maxLength={LONGEST}
            onChange={(event) => type(event.target.value)}
            onKeyDown={onKeyDown}
            onFocus={() => setQuestion(text)}
            onBlur={() => setQuestion(null)}
            className="aria-invalid:border-ink aria-invalid:bg-mark"
          />
          <ul id={listId} role="listbox" aria-labelledby={`${id}-label`} hidden={!options?.length} className="divide-y divide-rule border border-rule">
            {(options ?? []).map((option, index) => (
              <li
                key={option.id}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                className="cursor-pointer px-3 py-1.5 hover:bg-leaf aria-selected:bg-mark"
                onMouseDown={(event) => {
                  event.preventDefault();
                  choose(option);
                }}
              >
                <PickedRecord pick={option} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p id={`${id}-said`} role="status" className="font-ui text-[0.875rem] font-semibold">
        {problem ?? (options !== null ? t("found", { count: options.length }) : question === null && text.trim() !== "" ? problems.ofField("recordMissing") : null)}
      </p>
      {unknown !== null && unknown === text ? <NewRecordLink kind={kind} /> : null}
    </div>
  );
}

/** The way to put on file what is not; it opens beside the form, which finds it when one comes back. */
function NewRecordLink({ kind }: { kind: PickKind }) {
  const t = useTranslations("desk");
  const locale = useLocale();
  const names: Record<PickKind, string> = { place: t("places.new"), facility: t("facilities.new"), person: t("persons.new"), testimony: t("testimonies.new"), source: t("sources.new") };
  return (
    <a href={localizedPath(locale, deskRecordPath(kind === "person" ? "entry" : kind, "new"))} target="_blank" rel="noopener" className="self-start font-ui text-[0.875rem]">
      {t("pick.inNewTab", { record: names[kind] })}
    </a>
  );
}

/** A record as it is told from others of its name. */
export function PickedRecord({ pick: { label, detail } }: { pick: Pick }) {
  return (
    <span className="min-w-0 wrap-anywhere">
      <bdi>{label}</bdi>
      {detail ? (
        <span className="label">
          {" "}
          <bdi>{detail}</bdi>
        </span>
      ) : null}
    </span>
  );
}
