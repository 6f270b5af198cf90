"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import type { DeskImage } from "@/lib/images/curator-queries";
import type { ImageActions } from "./image-actions";

interface ImageStepsProps {
  image: Pick<DeskImage, "id" | "lockVersion" | "isShown" | "isOut">;
  number: number;
  actions: Pick<ImageActions, "showImage" | "deleteImage">;
}

/** Chooses the picture that the entry shows, takes it away, or takes off the file what was never published. */
export function ImageSteps({ image: { id, lockVersion, isShown, isOut }, number, actions }: ImageStepsProps) {
  const t = useTranslations("desk.images");
  const router = useRouter();
  const refresh = () => router.refresh();
  return (
    <p className="mt-3 flex flex-wrap gap-3">
      <ActionButton action={actions.showImage} input={{ id, lockVersion, isShown: !isShown }} label={t(isShown ? "takeAwayOf" : "showOf", { number })} onDone={refresh}>
        {t(isShown ? "takeAway" : "show")}
      </ActionButton>
      {isShown || isOut ? null : (
        <ActionButton action={actions.deleteImage} input={{ id, lockVersion }} label={t("deleteOf", { number })} onDone={refresh}>
          {t("delete")}
        </ActionButton>
      )}
    </p>
  );
}
