import { useTranslations } from "next-intl";

interface DescribedTableProps {
  caption: string;
  rows: readonly { name: string; type: string; description: string }[];
}

/** Names, values and meanings of what an interface takes or gives; they are English in every language. */
export function DescribedTable({ caption, rows }: DescribedTableProps) {
  const t = useTranslations("api.table");
  return (
    <div className="mb-6 overflow-x-auto" role="group" aria-label={caption} tabIndex={0}>
      <table className="w-full text-start text-[0.9375rem]">
        <caption className="mb-1 text-start font-semibold">{caption}</caption>
        <thead className="font-ui text-soft">
          <tr>
            {(["name", "values", "meaning"] as const).map((column) => (
              <th key={column} scope="col" className="border-b border-rule py-1 pe-4 text-start font-normal">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody lang="en" dir="ltr">
          {rows.map(({ name, type, description }) => (
            <tr key={name}>
              <th scope="row" className="border-b border-rule py-1.5 pe-4 text-start align-baseline font-normal">
                <code>{name}</code>
              </th>
              <td className="border-b border-rule py-1.5 pe-4 align-baseline">
                <code className="[overflow-wrap:anywhere]">{type}</code>
              </td>
              <td className="min-w-[16ch] border-b border-rule py-1.5 align-baseline">{description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
