import { useTranslations } from "next-intl";

const UNITS = [["GB", 1e9], ["MB", 1e6], ["kB", 1e3]] as const;

/** The size of a file in words, in steps of a thousand. */
export function useFileSize(): (bytes: number) => string {
  const t = useTranslations("datasets.bytes");
  return (bytes) => {
    const [unit, step] = UNITS.find(([, least]) => bytes >= least) ?? UNITS[2];
    const size = bytes / step;
    return t(unit, { size: size < 10 ? Math.max(0.1, Math.round(size * 10) / 10) : Math.round(size) });
  };
}
