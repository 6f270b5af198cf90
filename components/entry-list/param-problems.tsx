import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { ParamProblem } from "@/lib/search/entry-list-params";
import type enMessages from "@/lib/i18n/messages/en.json";

type FacetName = keyof (typeof enMessages)["entryList"]["facet"];

/** Says which part of the address was left out of account, so that no filter is ignored in silence. */
export function ParamProblems({ problems }: { problems: readonly ParamProblem[] }) {
  const t = useTranslations("entryList");
  if (problems.length === 0) return null;
  const nameOf = (param: string) => (t.has(`facet.${param as FacetName}`) ? t(`facet.${param as FacetName}`) : param);
  return (
    <Notice title={t("problemsTitle")}>
      <ul>
        {problems.map(({ kind, param, value }, index) => (
          <li key={index} className="break-words">
            {t(`problem.${kind}`, { param: kind === "unknown_filter" ? param : nameOf(param), value })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
