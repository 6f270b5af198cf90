import { useLocale, useTranslations } from "next-intl";
import { API_PATH } from "@/lib/api/addresses";
import { filterParameters } from "@/lib/api/api-parameters";
import type { ApiRoute } from "@/lib/api/api-route";
import { textAttributes } from "@/lib/i18n/text-direction";

interface RouteListProps {
  routes: readonly ApiRoute[];
}

const filters: ReadonlySet<string> = new Set(filterParameters.map(({ name }) => name));

/** Every address with what it gives. What two kinds of record have in common is explained once, with entries. */
export function RouteList({ routes }: RouteListProps) {
  const t = useTranslations("api");
  const isExplained = ({ kind }: ApiRoute) => kind === null || kind === "entry";
  return (
    <>
      {routes.filter(isExplained).map((route) => (
        <div key={route.path} lang="en" dir="ltr" className="mb-5 max-w-[68ch] text-start">
          <h3 className="font-ui text-base font-semibold">
            <code className="[overflow-wrap:anywhere]">{`${route.body?.contentType === "application/json" ? "POST " : ""}${API_PATH}${route.path === "/" ? "" : route.path}`}</code>
          </h3>
          <p className="text-start">
            <Marked text={route.description} />
          </p>
          <Parameters route={route} />
        </div>
      ))}
      <p className="mb-2 max-w-[68ch]">{t("others")}</p>
      <ul lang="en" dir="ltr" className="list-disc ps-6 text-start">
        {routes.filter((route) => !isExplained(route) && route.question === "records").map(({ path }) => (
          <li key={path}>
            <code>{API_PATH + path}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

function Parameters({ route }: { route: ApiRoute }) {
  const t = useTranslations("api");
  const locale = useLocale();
  const own = route.parameters.filter(({ name, in: where }) => where === "query" && !filters.has(name));
  const hasFilters = route.parameters.some(({ name }) => filters.has(name));
  if (own.length === 0 && !hasFilters) return null;
  return (
    <ul className="mt-1 list-disc ps-6 text-start">
      {hasFilters ? (
        <li>
          <a href="#filters" {...textAttributes(locale)}>
            {t("withFilters")}
          </a>
        </li>
      ) : null}
      {own.map(({ name, description }) => (
        <li key={name}>
          <code>{name}</code> {description}
        </li>
      ))}
    </ul>
  );
}

/** Words that descriptions mark as code, as CommonMark does. */
function Marked({ text }: { text: string }) {
  return text.split("`").map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
