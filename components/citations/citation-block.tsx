import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { CopyButton } from "./copy-button";

interface CitationBlockProps {
  id: string;
  /** What the block is: a style or a format. */
  label: string;
  text: string;
  /** The name of what is cited, which may run in the other direction than the citation around it. */
  name: string;
  isCode?: boolean;
}

/** One form of a citation, to be selected as a whole. The text has no marks of direction in it: what is copied is clean. */
export function CitationBlock({ id, label, text, name, isCode = false }: CitationBlockProps) {
  const t = useTranslations("citations");
  return (
    <div className="mb-5">
      <h3 className="label mb-1 flex flex-wrap items-baseline gap-x-3 font-semibold">
        {label}
        <CopyButton of={id} label={`${t("copy")}: ${label}`} copied={t("copied")}>
          {t("copy")}
        </CopyButton>
      </h3>
      <div
        id={id}
        lang="en"
        dir="ltr"
        className={`border-s-2 border-strong ps-4 [overflow-wrap:anywhere] select-all ${isCode ? "font-mono text-[0.875rem] whitespace-pre-wrap" : ""}`}
      >
        <WithName text={text} name={name} />
      </div>
    </div>
  );
}

/** The name stands in its own direction, so that the brackets and the number after it stay where they are. */
function WithName({ text, name }: { text: string; name: string }) {
  const parts = name === "" ? [text] : text.split(name);
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index === 0 ? null : <bdi>{name}</bdi>}
      {part}
    </Fragment>
  ));
}
