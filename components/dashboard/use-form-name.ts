import { useTranslations } from "next-intl";

const NAMED = ["person", "testimony", "source", "facility", "place", "organisation", "list", "request", "victim", "account", "own", "summaries", "identifiers", "change"] as const;

/** What a form is called of which a draft was left. */
export function useFormName(): (form: string) => string {
  const t = useTranslations("desk.dashboard");
  return (form) => t(`forms.${NAMED.find((one) => one === form) ?? "addition"}`);
}
