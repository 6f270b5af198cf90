import { useTranslations } from "next-intl";
import { Children, Fragment } from "react";
import type { ReactNode } from "react";

/** Things in one line, with the separator of the reader's language between them. */
export function SpacedList({ children }: { children: ReactNode }) {
  const separator = useTranslations("fact")("listSeparator");
  return Children.toArray(children).map((child, index) => (
    <Fragment key={index}>
      {index > 0 ? separator : null}
      {child}
    </Fragment>
  ));
}
