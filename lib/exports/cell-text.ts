/** Several values of one cell stand between bars; a bar in a value is doubled. */
const BETWEEN_VALUES = " | ";

/** Looks like a formula to a spreadsheet program. Full-width signs count as signs there. https://owasp.org/www-community/attacks/CSV_Injection */
export const LIKE_A_FORMULA = /^(?:[\t\r]|[\s\p{Cf}]{0,20}[=+\-@'＝＋－＠])/u;

/** Several values as one text. */
export function joinedValues(values: readonly (string | number)[]): string {
  return values.map((value) => String(value).replaceAll("|", "||")).join(BETWEEN_VALUES);
}
