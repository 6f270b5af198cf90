import { xmlText } from "@/lib/markup-text";
import type { RecordRef } from "@/lib/publication/public-unit";
import { recordKindAt } from "@/lib/publication/record-address";
import { CARD_SIZE, frameOf } from "./embed-address";

/** What a site gets that wants to show a record for its address (https://oembed.com/). */
export interface OEmbed {
  version: "1.0";
  type: "rich";
  provider_name: string;
  provider_url: string;
  title: string;
  html: string;
  width: number;
  height: number;
}

const PATH = /^(?:\/[a-z]{2})?\/([a-z]+)\/([1-9]\d{0,8})(?:@[1-9]\d{0,8}|\/versions\/[1-9]\d{0,8})?$/;
const LEAST = 40;

/** The record that an address of this site shows, its language, version and fact left out of account; null for any other. */
export function recordAtAddress(siteUrl: string, address: string): RecordRef | null {
  if (address.length > 2_000 || !URL.canParse(address)) return null;
  const { origin, pathname } = new URL(address);
  const [, segment, digits] = (origin === new URL(siteUrl).origin && PATH.exec(pathname)) || [];
  const kind = recordKindAt(segment ?? "");
  return kind === null ? null : { kind, number: Number(digits) };
}

/** The card of a record as a frame, no larger than wanted. */
export function oEmbedOf(siteUrl: string, ref: RecordRef, title: string, most: { width: number | null; height: number | null }): OEmbed {
  const size = { width: fit(CARD_SIZE.width, most.width), height: fit(CARD_SIZE.height, most.height) };
  return { version: "1.0", type: "rich", provider_name: "Guwah", provider_url: siteUrl, title, html: frameOf(siteUrl, ref, title, size), ...size };
}

function fit(usual: number, most: number | null): number {
  return Math.max(LEAST, Math.min(usual, most ?? usual));
}

/** The same as XML. */
export function oEmbedXml(answer: OEmbed): string {
  const fields = Object.entries(answer).map(([name, value]) => `<${name}>${xmlText(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${fields.join("\n")}\n</oembed>\n`;
}
