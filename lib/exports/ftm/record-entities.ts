import { permanentUrl } from "@/lib/permalinks";
import type { PublicUnit, PublicVersion } from "@/lib/publication/public-record";
import { unitsOf } from "@/lib/publication/public-record";
import { ftmLanguage } from "./ftm-model";
import { datasetName, entityId, inWords, referredId, referredTitle } from "./entity-ids";
import type { FtmContext } from "./entity-ids";
import { FtmEntity } from "./statement";
import type { SomeEntity, StatementSource } from "./statement";

/** What entries refer to, as entities: sources and testimonies are documents, facilities organisations, places addresses. */
export function entitiesOfRecord(version: PublicVersion, context: FtmContext): SomeEntity[] {
  const { kind, number, units } = version;
  const id = entityId(context.siteUrl, { kind, number });
  const from = { dataset: datasetName(context.siteUrl), seenAt: version.publishedAt };
  const address = permanentUrl(context.siteUrl, { kind, number }, version.version);
  switch (kind) {
    case "source":
      return [sourceDocument(units, id, from).add("sourceUrl", address)];
    case "testimony":
      return testimonyDocument(version, id, from, context);
    case "facility":
      return [facility(units, id, from, context).add("sourceUrl", address)];
    case "place":
      return [place(units, id, from, context).add("sourceUrl", address)];
    default:
      return [];
  }
}

function sourceDocument(units: readonly PublicUnit[], id: string, from: StatementSource): FtmEntity<"Document"> {
  const entity = new FtmEntity("Document", id, from);
  for (const source of unitsOf(units, "source")) {
    const said = { language: source.titleLanguage };
    // The model shows documents by the name of their file; a source is not a file of ours.
    entity.add("fileName", source.title, said).add("title", source.title, said).add("author", source.author).add("publisher", source.publisher);
    entity.addDate("publishedAt", source.date, {}, { prop: "notes", label: "Date" });
    entity.add("retrievedAt", source.accessedOn).add("notes", source.note).add("keywords", inWords(source.kind));
    for (const language of source.languages) entity.add("language", ftmLanguage(language));
    entity.add("sourceUrl", source.url).add("sourceUrl", source.archivedUrl);
  }
  return entity;
}

function testimonyDocument({ number, version, units }: PublicVersion, id: string, from: StatementSource, context: FtmContext): SomeEntity[] {
  const entity = new FtmEntity("Document", id, from);
  const title = `Testimony ${number}`;
  entity.add("fileName", title).add("title", title).add("sourceUrl", permanentUrl(context.siteUrl, { kind: "testimony", number }, version));
  const links: FtmEntity<"UnknownLink">[] = [];
  for (const testimony of unitsOf(units, "testimony")) {
    entity.addDate("date", testimony.date, {}, { prop: "notes", label: "Date" }).add("keywords", inWords(testimony.form));
    for (const language of testimony.languages) entity.add("language", ftmLanguage(language));
    const source = referredId(context, testimony.reportedBy);
    if (source !== null) links.push(new FtmEntity("UnknownLink", `${id}-reported-by`, from).add("subject", id).add("object", source).add("role", "reported by"));
  }
  for (const witness of unitsOf(units, "witness")) entity.add("author", witness.name?.text, { language: witness.name?.language ?? null });
  return [entity, ...links];
}

function facility(units: readonly PublicUnit[], id: string, from: StatementSource, context: FtmContext): FtmEntity<"Organization"> {
  const entity = new FtmEntity("Organization", id, from);
  addNames(units, (prop, text, language) => entity.add(prop, text, { language }));
  for (const { kind, place: where } of unitsOf(units, "facility")) entity.add("classification", inWords(kind)).add("addressEntity", referredId(context, where));
  addRemarks(units, (text, said) => entity.add("notes", text, said));
  return entity;
}

function place(units: readonly PublicUnit[], id: string, from: StatementSource, context: FtmContext): FtmEntity<"Address"> {
  const entity = new FtmEntity("Address", id, from);
  const [first] = sortedNames(units);
  for (const { kind, parent } of unitsOf(units, "place")) {
    const within = referredTitle(context, parent);
    entity.add("full", [first?.text, within].filter(Boolean).join(", ")).add("keywords", inWords(kind));
  }
  addNames(units, (prop, text, language) => entity.add(prop, text, { language }));
  addRemarks(units, (text, said) => entity.add("notes", text, said));
  return entity;
}

function sortedNames(units: readonly PublicUnit[]) {
  return unitsOf(units, "record_name").toSorted((a, b) => a.position - b.position);
}

function addNames(units: readonly PublicUnit[], add: (prop: "name" | "alias", text: string, language: string) => void): void {
  sortedNames(units).forEach(({ text, language }, index) => add(index === 0 ? "name" : "alias", text, language));
}

function addRemarks(units: readonly PublicUnit[], add: (text: string, said: Parameters<FtmEntity<"Organization">["add"]>[2]) => void): void {
  for (const { text, textLanguage, citations } of unitsOf(units, "remark")) add(text, { language: textLanguage, citations });
}
