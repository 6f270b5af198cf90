import { Fragment } from "react";

/** A hash in full; where it does not fit into one line it is broken into parts of equal length. */
export function Fingerprint({ hash }: { hash: string }) {
  const parts = hash.match(/.{1,16}/g) ?? [];
  return (
    <code dir="ltr" className="block max-w-fit font-ui text-[0.8125rem] text-balance tabular-nums text-soft">
      {parts.map((part, index) => (
        <Fragment key={index}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </code>
  );
}
