import type { ReactNode } from "react";

interface TwoSidesProps {
  /** What each side is called, for those who do not see where it stands. */
  names: readonly [string, string];
  sides: readonly [ReactNode, ReactNode];
}

/** What stood there and what stands there, side by side; one below the other on a phone. */
export function TwoSides({ names, sides }: TwoSidesProps) {
  return (
    <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
      {names.map((name, side) => (
        <div key={name} className="min-w-0">
          <p className="label">{name}</p>
          <bdi className="block whitespace-pre-line wrap-anywhere">{sides[side]}</bdi>
        </div>
      ))}
    </div>
  );
}
