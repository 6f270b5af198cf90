/** Recovery codes, to be printed or copied. */
export function RecoveryCodes({ codes, label }: { codes: readonly string[]; label: string }) {
  return (
    <ul aria-label={label} dir="ltr" className="my-4 grid grid-cols-2 gap-x-8 gap-y-1 font-mono text-[1.0625rem] tabular-nums">
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ul>
  );
}
