import { randomUUID } from "node:crypto";
import type { Transaction } from "@/lib/db/client";
import type { Source } from "@/lib/db/generated/client";
import { authorOf } from "./build-user";

/** A public article. */
export async function buildSource(db: Transaction, given: Partial<Source> = {}): Promise<Source> {
  const lastAuthorId = await authorOf(db, given.lastAuthorId);
  return db.source.create({
    data: {
      id: randomUUID(),
      kind: "news_article",
      title: "A report from the valley",
      titleLanguage: "en",
      publisher: "Valley Herald",
      languages: ["en"],
      visibility: "public",
      ...given,
      lastAuthorId,
    },
  });
}
