import { z } from "zod";
import { shownDateWords } from "@/lib/desk/date-words";
import { NO_LANGUAGE } from "@/lib/i18n/no-language";
import { NO_LABEL } from "@/lib/picks/pick";
import type { Pick } from "@/lib/picks/pick";
import { dateFields, exactField } from "./part-shapes";
import type { Values } from "./part-shapes";

const record = z.record(z.string(), z.unknown());
const told = z.object({ words: z.string().nullable(), edtf: z.string().nullable() });

/** What is in the details of an event, whatever it is. */
export function asRecord(value: unknown): Values {
  return record.safeParse(value).data ?? {};
}

/**
 * What an event tells of the fields of a part, as its form would hold it. Events were written in several ways: with empty
 * fields as null or left out, with records by their ids or with what they were called then, with dates as words. Fields
 * that the part does not have are left out.
 */
export function eventValues(raw: unknown, shape: Values): Values {
  const values: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(asRecord(raw))) {
    if (!Object.hasOwn(shape, field)) continue;
    if (dateFields.has(field)) Object.assign(values, dateOf(field, value));
    else values[field] = valueOf(value, shape[field], field);
  }
  return values;
}

function dateOf(field: string, value: unknown): Values {
  const date = told.safeParse(value).data;
  if (date) return { [field]: shownDateWords(date.words, date.edtf), [exactField(field)]: date };
  // An old event has words alone, and nothing is nothing.
  return { [field]: typeof value === "string" ? value : "", [exactField(field)]: null };
}

function valueOf(value: unknown, shape: unknown, field: string): unknown {
  if (Array.isArray(shape)) return listOf(value, shape[0]);
  if (shape === null) return pickOf(value);
  if (typeof shape === "boolean") return value === true;
  if (typeof shape === "object") return { ...(shape as object), ...eventValues(value, shape as Values) };
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  return field === "language" && text === NO_LANGUAGE ? "" : text;
}

function listOf(value: unknown, item: unknown): unknown[] {
  const list = Array.isArray(value) ? (value as unknown[]) : [];
  if (typeof item !== "object" || item === null) return list.filter((one) => typeof one === "string");
  return list.map((one) => ({ ...item, ...eventValues(one, item as Values) }));
}

/** Events name records by their ids: what they are called is looked up by whoever shows them. */
function pickOf(value: unknown): Pick | null {
  const id = typeof value === "string" ? value : asRecord(value)["id"];
  return typeof id === "string" ? { id, label: NO_LABEL } : null;
}
