import type { ChecklistCode } from "@/lib/reviews/checklist";

/** What a text may give away besides names, and how it looks. Digits of every script are read as ours; every pattern asks for one. */
const PATTERNS: readonly { code: ChecklistCode; pattern: RegExp; isSure?: (match: string) => boolean }[] = [
  // Citizen numbers of the People's Republic (GB 11643): region, birthday, order, check digit; the old ones have fifteen digits.
  { code: "identity_number", pattern: /(?<![\d.])\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?!\d)/g, isSure: (match) => isBirthday(match.replace(/\D/g, "").slice(6, 14)) },
  { code: "identity_number", pattern: /(?<![\d.])\d{15}(?!\d)/g, isSure: (match) => isBirthday(`19${match.slice(6, 12)}`) },
  { code: "document_number", pattern: /(?<![\p{L}\d])(?:E[A-Z]|[EGNS])\d{7,8}(?!\d)/gu },
  { code: "phone_number", pattern: /(?<![\d])(?:\+|00)\d{1,3}[\s().-]*\d(?:[\s().-]*\d){6,11}(?!\d)/g },
  { code: "phone_number", pattern: /(?<![\d.])1[3-9]\d(?:[\s-]?\d{4}){2}(?!\d)/g },
  { code: "phone_number", pattern: /(?<![\d.])0\d{2,3}[\s-]\d{7,8}(?!\d)/g },
  { code: "phone_number", pattern: /(?<![\d.])8[\s-]?\(?7\d{2}\)?(?:[\s-]?\d){7}(?!\d)/g },
  { code: "coordinates", pattern: /[-+]?\d{1,3}\.\d{3,}\s*°?\s*[NS]?\s*[,;\s]\s*[-+]?\d{1,3}\.\d{3,}/g },
  { code: "coordinates", pattern: /\d{1,3}\s*°\s*\d{1,2}(?:\.\d+)?\s*['′’]/g },
  { code: "exact_address", pattern: /\b(?:house|flat|apartment|apt\.?|building|room)\s*(?:no\.?|number|#|№)?\s*\d+/gi },
  { code: "exact_address", pattern: /\b(?:no\.?\s*)?\d{1,4}[,\s]+(?:\p{Lu}[\p{L}’'-]+\s+){1,3}(?:Street|St\.|Road|Rd\.|Avenue|Lane|Alley)/gu },
  { code: "exact_address", pattern: /(?:улица|ул\.|проспект|переулок|көшесі)[\s,]*(?:[\p{L}.-]+\s+){0,3}(?:дом|д\.|үй|№)?\s*\d+/giu },
  { code: "exact_address", pattern: /(?<!\p{L})(?:дом|квартира|кв\.|үй)\s*№?\s*\d+/giu },
  { code: "exact_address", pattern: /[路街巷弄道]\s*\d+\s*[号號]|\d+\s*(?:[号號][楼樓]|单元|單元|室)/g },
  { code: "exact_address", pattern: /(?:كوچىسى|كوچا|يولى)\P{L}{0,3}\d+|\d+\s*-?\s*(?:نومۇرلۇق|قورۇ)/gu },
];

/** Kinds of numbers and places that a text gives away, each once. */
export function exactDetailsIn(text: string): ChecklistCode[] {
  const plain = asciiDigits(text);
  if (!/\d/.test(plain)) return [];
  const found = PATTERNS.filter(({ pattern, isSure }) => (plain.match(pattern) ?? []).some((match) => isSure?.(match) ?? true));
  return [...new Set(found.map(({ code }) => code))];
}

/** Digits of any script as 0 to 9: in Unicode ten of them stand in a row that begins at a multiple of sixteen, or at six more. */
function asciiDigits(text: string): string {
  return text.normalize("NFKC").replace(/[\p{Cf}\u0640]/gu, "").replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const low = code & 0xf;
    const beginsAtSixteen = low < 10 && /\p{Nd}/u.test(String.fromCodePoint(code - low));
    return String(beginsAtSixteen ? low : low - 6);
  });
}

/** Whether eight digits are a day on which somebody alive or remembered may have been born. */
function isBirthday(digits: string): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
  return year >= 1850 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
