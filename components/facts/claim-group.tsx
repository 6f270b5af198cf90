import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PublicFact } from "@/lib/publication/public-record";
import { Claim } from "./claim";
import type { FactContext } from "./fact-context";

interface ClaimGroupProps<Fact extends PublicFact> {
  facts: readonly Fact[];
  context: FactContext;
  label: string;
  /** Several things can be true at once here, so that several claims do not contradict each other by themselves. */
  isManifold?: boolean;
  value: (fact: Fact) => ReactNode;
}

/** All claims on one question; where there are several they stand side by side, each with who makes it. */
export function ClaimGroup<Fact extends PublicFact>({ facts, context, label, isManifold = false, value }: ClaimGroupProps<Fact>) {
  const t = useTranslations("site");
  const isContested = facts.length > 1 && (!isManifold || facts.some((fact) => fact.standing !== "shown"));
  if (facts.length === 0) return <span className="text-soft">{t("unknown")}</span>;
  return (
    <div className={isContested ? "claims" : "space-y-2"}>
      {facts.map((fact) => (
        <Claim key={fact.id} fact={fact} context={context} label={label} isContested={isContested}>
          {value(fact)}
        </Claim>
      ))}
    </div>
  );
}
