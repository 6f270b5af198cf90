/** Query parameters as a route receives them. */
export type QueryParams = Readonly<Record<string, string | readonly string[] | undefined>>;

const PAGE = /^[1-9]\d{0,8}$/;

/** The page number that a parameter asks for: 1 where it is absent, null where it is no page number. */
export function parsePageParam(value: string | readonly string[] | undefined): number | null {
  const [first, ...others] = (value === undefined ? [] : [value].flat()).filter((text) => text !== "");
  if (first === undefined) return 1;
  return PAGE.test(first) && others.every((other) => other === first) ? Number(first) : null;
}
