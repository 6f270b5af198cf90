import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { PersonImages } from "@/lib/images/curator-queries";
import { ImagePreview } from "./image-preview";

/** The pictures of a person in short, on their page: the one shown, how many others, and the way to them. */
export function ImagesSection({ found: { personId, images, sealed, mayChange } }: { found: PersonImages }) {
  const locale = useLocale();
  const t = useTranslations("desk.images");
  const shown = images.find((image) => image.isShown);
  const hasAny = images.length + sealed.length > 0;
  return (
    <Section id="images" title={t("title")}>
      {shown ? <ImagePreview image={shown} /> : null}
      <p className={hasAny ? "" : "text-soft"}>{t("count", { count: images.length + sealed.length })}</p>
      {hasAny || mayChange ? (
        <p className="mt-2">
          <a href={localizedPath(locale, `/desk/persons/${personId}/images`)} className="font-ui font-semibold">
            {t(mayChange ? "addOrChange" : "look")}
          </a>
        </p>
      ) : null}
    </Section>
  );
}
