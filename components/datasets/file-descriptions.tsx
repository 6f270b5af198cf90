import { useLocale, useTranslations } from "next-intl";
import { releaseFileNames } from "@/lib/datasets/release-files";
import type { ReleaseFile } from "@/lib/datasets/release-files";
import { messageAttributes } from "@/lib/i18n/messages";

/** The message that says what a file holds: a message's key has no dots. */
export const fileMessages = {
  "records.jsonl.gz": "records",
  "entries.csv.gz": "entries",
  "claims.csv.gz": "claims",
  "entities.ftm.json.gz": "entities",
  "statements.csv.gz": "statements",
  "index.csv.gz": "index",
  "changes.csv.gz": "changes",
  "columns.csv": "columns",
  "records.schema.json": "schema",
  "datapackage.json": "package",
  SHA256SUMS: "sums",
} as const satisfies Record<ReleaseFile, string>;

/** What each file of a data set holds. */
export function FileDescriptions() {
  const locale = useLocale();
  const t = useTranslations("datasets.contents");
  return (
    <dl className="max-w-measure">
      {releaseFileNames.map((file) => (
        <div key={file} className="border-t border-rule py-1.5 first:border-t-0 first:pt-0">
          <dt>
            <code dir="ltr">{file}</code>
          </dt>
          <dd {...messageAttributes(locale, `datasets.contents.${fileMessages[file]}`)}>{t(fileMessages[file])}</dd>
        </div>
      ))}
    </dl>
  );
}
