import type { ReactNode } from "react";

interface PageHeadingProps {
  /** A short line above, such as the record's number. */
  above?: ReactNode;
  lang?: string;
  dir?: "ltr" | "rtl" | "auto";
  children: ReactNode;
}

/** The title of a page, its only first-level heading. */
export function PageHeading({ above, lang, dir, children }: PageHeadingProps) {
  return (
    <div className="mb-8">
      {above ? <p className="mb-2 font-ui text-[0.9375rem] text-soft">{above}</p> : null}
      <h1 className="text-[2rem] font-semibold sm:text-[2.5rem]">
        <bdi lang={lang} dir={dir}>
          {children}
        </bdi>
      </h1>
    </div>
  );
}
