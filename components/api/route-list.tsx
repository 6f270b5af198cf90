import { useTranslations } from "next-intl";
import { API_PATH } from "@/lib/api/addresses";
import { filterParameters } from "@/lib/api/api-parameters";
import type { ApiRoute } from "@/lib/api/routes";

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
        <div key={route.path} className="mb-5 max-w-[68ch]">
          <h3 lang="en" dir="ltr" className="text-start font-ui text-base font-semibold">
            <code className="[overflow-wrap:anywhere]">{API_PATH + (route.path === "/" ? "" : route.path)}</code>
          </h3>
          <p lang="en" dir="ltr">
            {route.description}
          </p>
          <Parameters route={route} />
        </div>
      ))}
      <p className="mb-2 max-w-[68ch]">{t("others")}</p>
      <ul lang="en" dir="ltr" className="list-disc ps-6">
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
  const own = route.parameters.filter(({ name, in: where }) => where === "query" && !filters.has(name));
  const hasFilters = route.parameters.some(({ name }) => filters.has(name));
  if (own.length === 0 && !hasFilters) return null;
  return (
    <ul className="mt-1 list-disc ps-6">
      {hasFilters ? (
        <li>
          <a href="#filters">{t("withFilters")}</a>
        </li>
      ) : null}
      {own.map(({ name, description }) => (
        <li key={name} lang="en" dir="ltr">
          <code>{name}</code> {description}
        </li>
      ))}
    </ul>
  );
}
