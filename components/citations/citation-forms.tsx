import { useTranslations } from "next-intl";
import { CitationBlock } from "./citation-block";
import { Section } from "@/components/ui/section";
import { citationFormats } from "@/lib/citations/citation-formats";
import type { WrittenCitation } from "@/lib/citations/write-citation";

const STYLES = ["chicago", "apa", "mla"] as const;
const FILES = ["bibtex", "ris", "csl"] as const;

interface CitationFormsProps {
  written: WrittenCitation;
  /** The address of the file with an extension. */
  fileHref: (extension: string) => string;
}

/** A citation in every style and format, each to be selected, copied or downloaded. */
export function CitationForms({ written, fileHref }: CitationFormsProps) {
  const t = useTranslations("citations");
  const { work, styled, files } = written;
  return (
    <>
      <Section id="permanent" title={t("permanent")}>
        <CitationBlock id="cite-address" label={t("permanent")} text={work.url} name="" />
      </Section>
      <Section id="text" title={t("styles.title")}>
        {STYLES.map((style) => (
          <CitationBlock key={style} id={`cite-${style}`} label={t(`styles.${style}`)} text={styled[style]} name={work.name} />
        ))}
        <p>
          <a href={fileHref(citationFormats.text.extension)} download>
            {t("files.download", { format: t("files.text") })}
          </a>
        </p>
      </Section>
      <Section id="files" title={t("files.title")}>
        {FILES.map((format) => (
          <div key={format}>
            <CitationBlock id={`cite-${format}`} label={t(`files.${format}`)} text={files[format]} name={work.name} isCode />
            <p className="-mt-3 mb-6">
              <a href={fileHref(citationFormats[format].extension)} download>
                {t("files.download", { format: t(`files.${format}`) })}
              </a>
            </p>
          </div>
        ))}
        <p className="label">{t("files.negotiation")}</p>
      </Section>
    </>
  );
}
