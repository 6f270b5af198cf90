import { useTranslations } from "next-intl";
import { RecordLink } from "@/components/facts/record-link";
import type { RecordLabels } from "@/components/facts/record-labels";
import { Section } from "@/components/ui/section";
import { textAttributes } from "@/lib/i18n/text-direction";
import { imagePath } from "@/lib/permalinks";
import type { EntryPhoto as Photo } from "@/lib/publication/entry-photo";

/** How wide it stands on the page, for browsers to choose the file by. */
const SIZES = "10rem";

/** The picture of the person, with where it comes from and who allowed it to be shown. */
export function EntryPhoto({ photo, labels }: { photo: Photo; labels: RecordLabels }) {
  const t = useTranslations();
  const { unit, files } = photo;
  const [first] = files;
  return (
    <Section id="photo" title={t("entry.sections.photo")}>
      <figure id={unit.id} className="scroll-mt-4">
        {first ? (
          <img
            src={imagePath(first.hash)}
            srcSet={files.map(({ hash, width }) => `${imagePath(hash)} ${width}w`).join(", ")}
            sizes={SIZES}
            width={first.width}
            height={first.height}
            loading="lazy"
            decoding="async"
            alt={unit.text}
            {...textAttributes(unit.language)}
            className="h-auto w-40 max-w-full border border-rule bg-leaf"
          />
        ) : (
          <>
            <p>{t("entry.photo.gone")}</p>
            <p {...textAttributes(unit.language)}>{unit.text}</p>
          </>
        )}
        <figcaption className="label mt-2">
          <p>
            {t("entry.photo.from")} {unit.provenance ? <bdi {...textAttributes()} className="whitespace-pre-line">{unit.provenance}</bdi> : null}
            {unit.provenance && unit.source ? " · " : null}
            {unit.source ? <RecordLink to={unit.source} labels={labels} /> : null}
          </p>
          <p>
            {t("entry.photo.permission", { permission: t(`vocabulary.imagePermissions.${unit.permission}`) })} <bdi {...textAttributes()}>{unit.permittedBy}</bdi>
          </p>
        </figcaption>
      </figure>
    </Section>
  );
}
