import { useTranslations } from "next-intl";
import type { Action } from "@/lib/action-answer";
import type { ClaimInShort } from "@/lib/publication/curator-queries";
import { ClaimBox } from "./claim-box";
import { ClaimWords } from "./claim-words";
import { StepForm } from "./step-form";

interface EraseFormProps {
  subjectId: string;
  claims: readonly ClaimInShort[];
  action: Action<void>;
  signInPath: string;
}

/** Erases claims from everywhere, for a person's safety. */
export function EraseForm({ subjectId, claims, action, signInPath }: EraseFormProps) {
  const t = useTranslations("desk.records");
  if (claims.length === 0) return <p>{t("nothingToErase")}</p>;
  return (
    <StepForm step="erase" subjectId={subjectId} action={action} given={{}} signInPath={signInPath}>
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
