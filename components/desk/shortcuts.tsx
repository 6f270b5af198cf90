"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect, useId, useRef } from "react";
import { useIsLive } from "@/components/forms/use-is-live";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { DeskPlace } from "./desk-navigation";
import { focusSearch, isTyping, moveBy, saveForm } from "./shortcut-deeds";
import { isSaveKey, readShortcut, shortcuts } from "./shortcut-keys";
import type { ShortcutName } from "./shortcut-keys";

interface ShortcutsProps {
  places: readonly DeskPlace[];
  /** Whether single keys do anything: one can switch them off in one's account. */
  areOn: boolean;
}

/** So long after the first of two keys the second one counts. */
const PAUSE_MS = 1_500;

/** The keys of the desk, and the list of them. Saving by key is on for everybody: it takes two keys at once. */
export function Shortcuts({ places, areOn }: ShortcutsProps) {
  const t = useTranslations("desk.shortcuts");
  const isLive = useIsLive();
  const locale = useLocale();
  const router = useRouter();
  const titleId = useId();
  const list = useRef<HTMLDialogElement>(null);
  const first = useRef<{ key: string; at: number } | null>(null);
  const open = (Object.keys(shortcuts) as ShortcutName[]).filter((name) => {
    const shortcut = shortcuts[name];
    return !("to" in shortcut) || places.includes(shortcut.to.place);
  });

  useEffect(() => {
    function perform(name: ShortcutName): boolean {
      const shortcut = shortcuts[name];
      if ("to" in shortcut) {
        if (open.includes(name)) router.push(localizedPath(locale, shortcut.to.path));
        return open.includes(name);
      }
      if (name === "find") return focusSearch();
      if (name === "help") list.current?.showModal();
      return name === "help" || moveBy(name === "next" ? 1 : -1);
    }
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || list.current?.open) return;
      if (isSaveKey(event)) return void (saveForm() && event.preventDefault());
      if (!areOn || event.repeat || isTyping(event.target)) return;
      const before = first.current && Date.now() - first.current.at < PAUSE_MS ? first.current.key : null;
      const read = readShortcut(before, event);
      first.current = read && "first" in read ? { key: read.first, at: Date.now() } : null;
      if (read && "name" in read && perform(read.name)) event.preventDefault();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });

  const key = (name: string) => <kbd className="rounded-[2px] border border-strong px-1.5 font-ui text-[0.875rem]">{name}</kbd>;
  return (
    <>
      <button type="button" disabled={!isLive} onClick={() => list.current?.showModal()} className="min-h-8 px-3 py-1">
        {t("title")}
      </button>
      <dialog ref={list} aria-labelledby={titleId} className="m-auto max-h-[90dvh] w-[min(34rem,calc(100vw-2rem))] overflow-y-auto border border-strong bg-paper p-6 text-ink">
        <h2 id={titleId} className="mb-3 text-[1.1875rem] font-semibold">
          {t("title")}
        </h2>
        <p className="label mb-4">{t(areOn ? "lead" : "off")}</p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2">
          {(areOn ? open : []).map((name) => (
            <div key={name} className="contents">
              <dt dir="ltr" className="whitespace-nowrap">
                {shortcuts[name].keys.map((one, index) => (
                  <span key={one}>
                    {index > 0 ? ` ${t("then")} ` : null}
                    {key(one)}
                  </span>
                ))}
              </dt>
              <dd>{t(`do.${name}`)}</dd>
            </div>
          ))}
          <dt dir="ltr" className="whitespace-nowrap">
            {key("Ctrl")} + {key("S")}
          </dt>
          <dd>{t("do.save")}</dd>
        </dl>
        <form method="dialog" className="mt-5">
          <button type="submit">{t("close")}</button>
        </form>
      </dialog>
    </>
  );
}
