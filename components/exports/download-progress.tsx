import { useTranslations } from "next-intl";

/** What the script fills: how far a download is, a button that stops it, and how it ended. */
export function DownloadProgress() {
  const t = useTranslations("exports.watch");
  const later = { rows: "{rows}", total: "{total}", size: "{size}" };
  return (
    <div
      id="download-progress"
      className="group mt-4"
      hidden
      data-running={t("running", later)}
      data-size={t("size", later)}
      data-done={t("done")}
      data-stopped={t("stopped")}
      data-broken={t("broken")}
    >
      <p className="flex flex-wrap items-center gap-3 group-data-[state=ended]:hidden">
        <progress aria-label={t("label")} max={1} />
        <output />
        <button type="button">{t("stop")}</button>
      </p>
      <p role="status" className="font-semibold" />
    </div>
  );
}
