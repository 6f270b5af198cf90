import { useLocale, useTranslations } from "next-intl";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { messageAttributes } from "@/lib/i18n/messages";
import { methodOutline } from "./method-outline";
import type { MethodBlock, MethodSection } from "./method-outline";

type MethodKey = Parameters<ReturnType<typeof useTranslations<"method">>>[0];

/** The rules by which entries are made, shown and changed, each at an anchor of its own. */
export function MethodView() {
  const t = useTranslations("method");
  const attributes = messageAttributes(useLocale(), "method");
  return (
    <div {...attributes}>
      <PageHeading>{t("title")}</PageHeading>
      <p className="mb-8 max-w-measure text-[1.0625rem]">{t("lead")}</p>
      <nav aria-label={t("contents")} className="mb-8 font-ui text-[0.9375rem]">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {methodOutline.map(({ id }) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`${id}.title` as MethodKey)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {methodOutline.map((section) => (
        <Section key={section.id} id={section.id} title={t(`${section.id}.title` as MethodKey)}>
          <div className="max-w-[68ch] space-y-4">
            {section.blocks.map((block) => (
              <Block key={block.message} section={section} block={block} />
            ))}
          </div>
        </Section>
      ))}
    </div>
  );
}

function Block({ section, block }: { section: MethodSection; block: MethodBlock }) {
  const t = useTranslations("method");
  const text = (key: string) => t(`${section.id}.${block.message}${key}` as MethodKey);
  if (block.kind === "prose") return text("").split("\n\n").map((paragraph) => <p key={paragraph}>{paragraph}</p>);
  if (block.kind === "command") {
    return (
      <p>
        <code dir="ltr" className="border border-rule bg-leaf px-2 py-1 text-[0.9375rem]">
          {text("")}
        </code>
      </p>
    );
  }
  const List = block.ordered ? "ol" : "ul";
  return (
    <List className={`${block.ordered ? "list-decimal" : "list-disc"} space-y-1.5 ps-6`}>
      {block.items.map((item) => (
        <li key={item} id={`${section.id}-${item}`}>
          {text(`.${item}`)}
        </li>
      ))}
    </List>
  );
}
