import "server-only";
import { findEmbeddedRecord } from "@/lib/embeds/embedded-record-queries";
import { oEmbedOf, oEmbedXml, recordAtAddress } from "@/lib/embeds/oembed";
import { translatorIn } from "@/lib/i18n/translator";
import { resolveRecords } from "@/lib/publication/public-queries";
import { refuse } from "./read-params";
import { Refusal } from "./refusal";

/** The card of the record at an address, for sites that show what their writers link to. */
export async function answerOEmbed(siteUrl: string, params: URLSearchParams): Promise<{ contentType: string; body: string }> {
  const format = params.get("format") ?? "json";
  if (format !== "json" && format !== "xml") throw new Refusal("unknown-format", "Ask for json or xml.");
  const url = params.get("url") ?? "";
  if (url === "") refuse([{ name: "url", reason: "It is the address of a record of this site." }]);
  const asked = recordAtAddress(siteUrl, url);
  if (asked === null) throw new Refusal("not-found", "Give the address of a record of this site.", { parameters: [{ name: "url", reason: "It is not the address of a record." }] });
  const [survivor] = (await resolveRecords([asked])).values();
  const record = await findEmbeddedRecord(asked.kind, survivor?.number ?? asked.number);
  if (record.state !== "published") throw record.state === "withdrawn" ? new Refusal("withdrawn", "It can be read no more.") : new Refusal("not-found", "No record has this number.");
  const { kind, number } = record;
  const t = translatorIn("en");
  const what = t("record.numbered", { kind: t(`kinds.${kind}`), number: String(number) });
  const name = record.title?.text ?? (kind === "entry" ? t("site.nameNotGiven") : null);
  const answer = oEmbedOf(siteUrl, { kind, number }, name === null ? what : `${name} · ${what}`, { width: size(params, "maxwidth"), height: size(params, "maxheight") });
  return format === "json" ? { contentType: "application/json", body: JSON.stringify(answer) } : { contentType: "text/xml; charset=utf-8", body: oEmbedXml(answer) };
}

function size(params: URLSearchParams, name: string): number | null {
  const text = params.get(name);
  if (text === null) return null;
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new Refusal("invalid-parameter", `${name}: It is a whole number.`, { parameters: [{ name, reason: "It is a whole number." }] });
  return Number(text);
}
