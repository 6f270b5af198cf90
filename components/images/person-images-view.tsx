import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/desk/moment";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { PersonImages } from "@/lib/images/curator-queries";
import { AddImageForm } from "./add-image-form";
import { DeskImageView } from "./desk-image-view";
import type { ImageActions } from "./image-actions";
import { SealedImageSteps } from "./sealed-image-steps";

interface PersonImagesViewProps {
  found: PersonImages;
  /** The id that a picture that is added gets. */
  newId: string;
  /** The picture whose form is open. */
  changedId: string | null;
  draft: DraftParts | null;
  actions: ImageActions;
}

/** The pictures of a person, with what is said of each and what can be done with it. */
export function PersonImagesView({ found, newId, changedId, draft, actions }: PersonImagesViewProps) {
  const locale = useLocale();
  const t = useTranslations("desk.images");
  const { personId, title, images, sealed, mayChange } = found;
  const path = localizedPath(locale, `/desk/persons/${personId}`);
  return (
    <>
      <PageHeading above={<a href={path}><bdi>{title}</bdi></a>}>{t("title")}</PageHeading>
      <p className="mb-6 max-w-measure">{t("lead")}</p>
      {images.length === 0 ? <p className="mb-6 text-soft">{t("none")}</p> : null}
      {images.map((image, index) => (
        <DeskImageView
          key={image.id}
          image={image}
          number={index + 1}
          may={found}
          path={`${path}/images`}
          draft={image.id === changedId ? draft : null}
          actions={actions}
        />
      ))}
      {sealed.map(({ id, addedAt }) => (
        <Section key={id} id={`image-${id}`} title={t("sealed")}>
          <p className="mb-3">
            {t("addedAt")} <Moment at={addedAt} />
          </p>
          <SealedImageSteps id={id} mayOpen={found.mayOpen} mayErase={found.mayErase} actions={actions} />
        </Section>
      ))}
      {mayChange ? (
        <Section id="add" title={t("add")}>
          <AddImageForm key={newId} newId={newId} personId={personId} path={`${path}/images`} action={actions.addImage} />
        </Section>
      ) : null}
    </>
  );
}
