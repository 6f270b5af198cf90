"use client";

import type { FormHTMLAttributes, SyntheticEvent } from "react";
import { useIsLive } from "./use-is-live";

interface LiveFormProps extends Omit<FormHTMLAttributes<HTMLFormElement>, "onSubmit" | "method" | "noValidate"> {
  submit: (event: SyntheticEvent<HTMLFormElement>) => unknown;
}

/** A form that the page's script sends. Nothing can be typed into it, or sent, before the script is there to keep it. */
export function LiveForm({ submit, children, ...rest }: LiveFormProps) {
  const isLive = useIsLive();
  return (
    <form {...rest} onSubmit={(event) => void submit(event)} noValidate method="post">
      <fieldset disabled={!isLive} className="contents">
        {children}
      </fieldset>
    </form>
  );
}
