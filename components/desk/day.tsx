/** A calendar day, as everybody at the desk writes it. */
export function Day({ day }: { day: string }) {
  return (
    <time dateTime={day} dir="ltr" className="inline-block tabular-nums">
      {day}
    </time>
  );
}
