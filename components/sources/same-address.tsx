"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { BidiText } from "@/components/ui/bidi-text";
import type { Action } from "@/lib/action-answer";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { SourceRow } from "@/lib/sources/curator-queries";

interface SameAddressProps {
  /** What has been typed. */
  url: string;
  findByUrl: Action<SourceRow[]>;
  /** The source that the form is about. */
  exceptId?: string;
  /** Takes a source that is on file; without it the source is only named. */
  onTake?: (source: SourceRow) => void;
}

const PAUSE_MS = 300;

/** Says that an address was entered before, while it is being typed. */
export function SameAddress({ url, findByUrl, exceptId, onTake }: SameAddressProps) {
  const t = useTranslations("desk.sources");
  const locale = useLocale();
  const [found, setFound] = useState<{ url: string; sources: SourceRow[] }>({ url: "", sources: [] });
  useEffect(() => {
    if (!/^https?:\/\/./i.test(url.trim())) return;
    let isOver = false;
    const timer = setTimeout(() => {
      void findByUrl({ url }).then((answer) => {
        if (!isOver && answer.ok) setFound({ url, sources: answer.result });
      }, () => undefined);
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [url, findByUrl]);
  const sources = found.url === url ? found.sources.filter(({ id }) => id !== exceptId) : [];
  return (
    <div role="status">
      {sources.length > 0 ? (
        <div className="border-s-2 border-strong bg-leaf px-4 py-3 font-ui text-[0.9375rem]">
          <p className="font-semibold">{t("sameAddress", { count: sources.length })}</p>
          <ul className="mt-1 space-y-1">
            {sources.map((source) => (
              <li key={source.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <a href={localizedPath(locale, `/desk/sources/${source.id}`)} target={onTake ? "_blank" : undefined} rel={onTake ? "noopener" : undefined}>
                  <BidiText text={source.title} language={source.titleLanguage} />
                </a>
                {onTake ? (
                  <button type="button" aria-label={t("takeOf", { title: source.title })} onClick={() => onTake(source)}>
                    {t("take")}
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
