import type { Translator } from "@/lib/i18n/translator";
import type { PublicVersion } from "@/lib/publication/public-record";
import { unitsOf } from "@/lib/publication/public-record";
import { diffVersions } from "@/lib/publication/version-diff";

/** What changed in a version of an entry: its note, its status, and how much else; of the first version its status. */
export function changeWords(t: Translator, version: PublicVersion, before: PublicVersion | undefined): string | null {
  const words = [version.note, statusWords(t, version, before), before === undefined ? null : countWords(t, version, before)];
  return words.filter(Boolean).join(" · ") || null;
}

function statusWords(t: Translator, version: PublicVersion, before: PublicVersion | undefined): string | null {
  const [now, then] = [statusOf(version), before && statusOf(before)];
  if (now === undefined || now === then) return null;
  const after = t(`vocabulary.statusValues.${now}`);
  return then === undefined ? after : t("feeds.statusChange", { before: t(`vocabulary.statusValues.${then}`), after });
}

/** Where something was taken out of one of the two, what differs between them is not what changed. */
function countWords(t: Translator, version: PublicVersion, before: PublicVersion): string | null {
  if (version.redactions.length > 0 || before.redactions.length > 0) return null;
  const { added, changed, removed } = diffVersions(before.units, version.units);
  return t("compare.count", { added: added.length, changed: changed.length, removed: removed.length });
}

function statusOf({ units }: PublicVersion) {
  return unitsOf(units, "assessment")[0]?.status.value;
}
