import type { UncertainDate } from "@/lib/edtf-dates";
import { partsOfDay } from "./calendar";
import type { IsoDay } from "./calendar";
import { calendarWords } from "./calendar-words";
import type { DateLocale } from "./calendar-words";
import { parseEdtf } from "./parse";
import type { EdtfEnd, EdtfInterval, EdtfSet, EdtfValue } from "./parse";
import type { EdtfPoint } from "./parse-point";
import { datePhrases, genitivePhrases } from "./phrases";
import type { DatePhrases } from "./phrases";

type Unit = "day" | "month" | "year";
type Form = { readonly locale: DateLocale; readonly isGenitive: boolean };

const unitOfRun = { days: "day", months: "month", years: "year" } as const satisfies Record<string, Unit>;

/**
 * The date in words of the reader's language, or null where no EDTF is on file and the words as given
 * are all there is. Readers see the words as given first and this beside them.
 */
export function formatUncertainDate(date: UncertainDate, locale: DateLocale): string | null {
  const parsed = date.edtf === null ? null : parseEdtf(date.edtf);
  return parsed?.ok ? formatValue(parsed.value, { locale, isGenitive: false }) : null;
}

/** A day of the calendar (YYYY-MM-DD) in words of the reader's language. */
export function formatDay(day: IsoDay, locale: DateLocale): string {
  return formatUnit(day, "day", { locale, isGenitive: false });
}

function formatValue(value: EdtfValue, form: Form): string {
  if (value.kind === "point") return formatPoint(value, form);
  return value.kind === "interval" ? formatInterval(value, form) : formatSet(value, form);
}

function formatPoint(point: EdtfPoint, form: Form, edge?: "start" | "end"): string {
  let text = formatUnqualified(point, form, edge);
  if (point.isApproximate) text = say("about", form, { date: text });
  if (point.isUncertain) text = say("possibly", form, { date: text });
  return text;
}

/** A run of days, months or years shows both its edges, or the one that a longer period needs. */
function formatUnqualified(point: EdtfPoint, form: Form, edge?: "start" | "end"): string {
  if (point.shape === "season") return formatSeason(point, form);
  if (point.shape === "day" || point.shape === "month" || point.shape === "year") {
    return formatUnit(point.earliest, point.shape, form);
  }
  const unit = unitOfRun[point.shape];
  if (edge) return formatUnit(edge === "start" ? point.earliest : point.latest, unit, form);
  const inner = formFor("between", form);
  const [start, end] = [formatUnit(point.earliest, unit, inner), formatUnit(point.latest, unit, inner)];
  return start === end ? formatUnit(point.earliest, unit, form) : say("between", form, { start, end });
}

function formatUnit(day: IsoDay, unit: Unit, form: Form): string {
  const words = calendarWords[form.locale];
  const parts = partsOfDay(day);
  const months = (unit === "day" || form.isGenitive ? words.genitive?.months : null) ?? words.months;
  return fill(words[unit], { year: parts.year, month: months[parts.month - 1] ?? "", day: parts.day });
}

function formatSeason(point: EdtfPoint, form: Form): string {
  const words = calendarWords[form.locale];
  const year = partsOfDay(point.earliest).year;
  const nextYear = partsOfDay(point.latest).year;
  const names = (form.isGenitive ? words.genitive?.seasons : null) ?? words.seasons;
  const season = point.season ? names[point.season] : "";
  return fill(nextYear === year ? words.season : words.seasonAcrossYears, { season, year, nextYear });
}

function formatInterval({ start, end }: EdtfInterval, form: Form): string {
  if (typeof start !== "string" && typeof end !== "string") {
    const inner = formFor("between", form);
    const [from, to] = [formatPoint(start, inner, "start"), formatPoint(end, inner, "end")];
    return from === to ? formatPoint(start, form) : say("between", form, { start: from, end: to });
  }
  return typeof start === "string"
    ? formatHalf(end, start === "open" ? "orEarlier" : "startUnknown", form, "end")
    : formatHalf(start, end === "open" ? "orLater" : "endUnknown", form, "start");
}

function formatHalf(point: EdtfEnd, phrase: keyof DatePhrases, form: Form, edge: "start" | "end"): string {
  return typeof point === "string" ? "" : say(phrase, form, { date: formatPoint(point, formFor(phrase, form), edge) });
}

function formatSet({ members, mode }: EdtfSet, form: Form): string {
  const texts = members.map((member) => formatValue(member, form));
  const last = texts.pop() ?? "";
  if (texts.length === 0) return last;
  const start = texts.join(datePhrases[form.locale].comma);
  return say(mode === "one" ? "or" : "and", form, { start, end: last });
}

function formFor(phrase: keyof DatePhrases, form: Form): Form {
  return genitivePhrases.has(phrase) ? { ...form, isGenitive: true } : form;
}

function say(phrase: keyof DatePhrases, form: Form, values: Record<string, string>): string {
  return fill(datePhrases[form.locale][phrase], values);
}

function fill(pattern: string, values: Record<string, string | number>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ""));
}
