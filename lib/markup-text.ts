/** XML has no way to write most control characters, nor halves of characters. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text as it stands in HTML, also in the value of an attribute. */
export function htmlText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** The same in XML, without what cannot stand there at all. */
export function xmlText(text: string): string {
  return htmlText(text.replace(UNWRITABLE, ""));
}
