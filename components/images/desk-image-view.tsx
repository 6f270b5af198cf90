import { useFormatter, useTranslations } from "next-intl";
import { Moment } from "@/components/desk/moment";
import { ReadOnlyValues } from "@/components/desk/read-only-values";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import { Section } from "@/components/ui/section";
import type { DeskImage, PersonImages } from "@/lib/images/curator-queries";
import { ChangeImageForm } from "./change-image-form";
import type { ImageActions } from "./image-actions";
import { ImagePreview } from "./image-preview";
import { ImageSteps } from "./image-steps";
import { ReviewImageForm } from "./review-image-form";
import { SealedImageSteps } from "./sealed-image-steps";
import { useImageLabels } from "./use-image-labels";

interface DeskImageViewProps {
  image: DeskImage;
  number: number;
  may: Pick<PersonImages, "mayChange" | "mayOpen" | "mayErase">;
  path: string;
  /** Where the form of this picture is open. */
  draft: DraftParts | null;
  actions: ImageActions;
}

/** One picture: what is said of it or the form for it, what is in the way of showing it, and what can be done. */
export function DeskImageView({ image, number, may, path, draft, actions }: DeskImageViewProps) {
  const t = useTranslations("desk.images");
  const checks = useTranslations("desk.review.checks");
  const types = useTranslations("vocabulary.imageTypes");
  const format = useFormatter();
  const { labels, say } = useImageLabels();
  const { id, file, problems, reviewedBy, reviewedAt, isShown, isOut } = image;
  const size = t("file", { type: types(file.type), width: String(file.width), height: String(file.height), size: format.number(Math.ceil(file.bytes / 1024)) });
  return (
    <Section id={`image-${id}`} title={t("one", { number })}>
      <ImagePreview image={image} />
      <p className="mt-2 font-ui text-[0.9375rem] font-semibold">{t(isOut ? "isOut" : isShown ? "isShown" : "isNotShown")}</p>
      <p className="label">
        {size} · {t("changedBy", { name: image.changedBy })} · {t("addedAt")} <Moment at={image.addedAt} />
      </p>
      <p className="label mb-3">
        {t("hash")} <code dir="ltr" className="wrap-anywhere">{file.hash}</code>
      </p>
      {problems.length > 0 ? (
        <ul className="mb-3 border-s-2 border-strong bg-mark px-3 py-1.5">
          {problems.map((code) => (
            <li key={code}>{checks(code)}</li>
          ))}
        </ul>
      ) : null}
      {draft ? (
        <ChangeImageForm image={image} draft={draft} action={actions.changeImage} lookUp={actions.lookUp} backTo={`${path}#image-${id}`} />
      ) : (
        <>
          <ReadOnlyValues values={{ ...image.values, source: image.values.source?.label ?? "" }} labels={labels} say={say} />
          {may.mayChange ? (
            <p className="mt-2">
              <a href={`${path}?change=${id}#image-${id}`} className="font-ui font-semibold">
                {t("change", { number })}
              </a>
            </p>
          ) : null}
        </>
      )}
      {reviewedBy && reviewedAt ? (
        <p className="mt-3">
          {t("reviewedBy", { name: reviewedBy })} <Moment at={reviewedAt} />
        </p>
      ) : null}
      {image.mayReview ? <ReviewImageForm image={image} number={number} action={actions.reviewImage} /> : null}
      {may.mayChange ? <ImageSteps image={image} number={number} actions={actions} /> : null}
      <SealedImageSteps id={id} number={number} mayOpen={may.mayOpen} mayErase={may.mayErase} actions={actions} />
    </Section>
  );
}
