import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PublicFact } from "@/lib/publication/public-record";
import { Claim } from "./claim";
import type { FactContext } from "./fact-context";

interface ClaimGroupProps<Fact extends PublicFact> {
  facts: readonly Fact[];
  context: FactContext;
  label: string;
  value: (fact: Fact) => ReactNode;
}

/** All claims on one question; where there are several they stand side by side, each with who makes it. */
export function ClaimGroup<Fact extends PublicFact>({ facts, context, label, value }: ClaimGroupProps<Fact>) {
  const t = useTranslations("site");
  if (facts.length === 0) return <span className="text-soft">{t("unknown")}</span>;
  return (
    <div className={facts.length > 1 ? "claims" : undefined}>
      {facts.map((fact) => (
        <Claim key={fact.id} fact={fact} context={context} label={label} isContested={facts.length > 1}>
          {value(fact)}
        </Claim>
      ))}
    </div>
  );
}
