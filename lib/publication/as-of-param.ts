/** The day that an address asks about: one of the calendar, up to today (UTC); null for anything else. */
export function parseAsOf(text: string | null | undefined, today: string): string | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text) || text > today) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text ? null : text;
}
