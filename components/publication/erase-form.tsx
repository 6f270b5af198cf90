import { useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import type { Action } from "@/lib/action-answer";
import type { ErasableClaim } from "@/lib/publication/curator-queries";
import { ClaimBox } from "./claim-box";
import { StepForm } from "./step-form";

interface EraseFormProps {
  claims: readonly ErasableClaim[];
  action: Action<void>;
  signInPath: string;
}

/** Erases claims from everywhere, for a person's safety. */
export function EraseForm({ claims, action, signInPath }: EraseFormProps) {
  const t = useTranslations("desk.records");
  if (claims.length === 0) return <p>{t("nothingToErase")}</p>;
  return (
    <StepForm step="erase" action={action} given={{}} signInPath={signInPath}>
      <fieldset id="erase-factAnchors">
        <legend className="label mb-1">{t("claims")}</legend>
        <ul className="space-y-1">
          {claims.map((claim) => (
            <li key={claim.anchor}>
              <ClaimBox anchor={claim.anchor}>
                <ClaimWords claim={claim} />
              </ClaimBox>
            </li>
          ))}
        </ul>
      </fieldset>
    </StepForm>
  );
}

function ClaimWords({ claim: { kind, attribute, episode, status, words, language } }: { claim: ErasableClaim }) {
  const t = useTranslations("vocabulary");
  const label = attribute
    ? t(`attributeKinds.${attribute}` as Parameters<typeof t>[0])
    : episode
      ? t(`episodeKinds.${episode}` as Parameters<typeof t>[0])
      : t(`factKinds.${kind}` as Parameters<typeof t>[0]);
  return (
    <>
      <span className="label">{label}</span> {status ? t(`statusValues.${status}` as Parameters<typeof t>[0]) : null}{" "}
      {words ? <BidiText text={words.length > 120 ? `${words.slice(0, 120)}…` : words} language={language ?? "und"} /> : null}
    </>
  );
}
