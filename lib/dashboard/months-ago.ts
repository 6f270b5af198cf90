/** The day that lies so many months before today, in UTC; the last of the month where there is no such day in it. */
export function monthsAgo(months: number, today = new Date()): Date {
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth() - months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(today.getUTCDate(), lastOfMonth)));
}
