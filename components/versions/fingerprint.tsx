import { Fragment } from "react";

/** A hash in full; where it does not fit into one line it is broken into parts of equal length. */
export function Fingerprint({ hash }: { hash: string }) {
  const parts = hash.match(/.{1,16}/g) ?? [];
  return (
    <code dir="ltr" className="block w-[33ch] max-w-full font-mono text-[0.8125rem] text-soft">
      {parts.map((part, index) => (
        <Fragment key={index}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </code>
  );
}
