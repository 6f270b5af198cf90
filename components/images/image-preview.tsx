import { useLocale, useTranslations } from "next-intl";
import { localizedPath } from "@/lib/i18n/localized-path";

interface ImagePreviewProps {
  image: { id: string; preview: { width: number; height: number }; values: { text: string; language: string } };
}

/** A picture as those at the desk see it, published or not. */
export function ImagePreview({ image: { id, preview, values } }: ImagePreviewProps) {
  const t = useTranslations("desk.images");
  const described = values.text === "" ? { alt: t("notDescribed") } : { alt: values.text, lang: values.language || undefined };
  return (
    <img
      src={localizedPath(useLocale(), `/desk/images/${id}/${preview.width}`)}
      width={preview.width}
      height={preview.height}
      loading="lazy"
      {...described}
      className="h-auto w-40 max-w-full border border-rule"
    />
  );
}
