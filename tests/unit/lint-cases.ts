/** One small file that a rule must report, and one next to it that must pass. */
export type LintCase = {
  rule: string;
  /** Part of the message: what it tells the reader to do instead. */
  says: RegExp;
  bad: [file: string, code: string];
  good: [file: string, code: string];
};

const SITE_PAGE = "app/[locale]/(site)/entries/[number]/page.tsx";
const CARD = "components/entries/entry-card.tsx";
const TEST_FILE = "tests/unit/sample.test.ts";
const lines = (count: number) => "export const a = 1;\n".repeat(1) + "// why\n".repeat(count - 1);

export const importCases: LintCase[] = [
  {
    rule: "house/search-reads-versions-only",
    says: /search-document/,
    bad: ["lib/search/indexing/index-worker.ts", `import "server-only"; import { listDrafts } from "@/lib/persons/curator-queries"; listDrafts();`],
    good: ["lib/search/indexing/index-worker.ts", `import "server-only"; import { db } from "@/lib/db/client"; export const d = db;`],
  },
  {
    rule: "house/site-reads-versions-only",
    says: /public-queries/,
    bad: [SITE_PAGE, `import { listDrafts } from "@/lib/persons/curator-queries"; listDrafts();`],
    good: [SITE_PAGE, `import { findPublicEntry } from "@/lib/publication/public-queries"; void findPublicEntry(1);`],
  },
  {
    rule: "house/site-reads-versions-only",
    says: /public-queries/,
    bad: ["app/api/v1/entries/route.ts", `import type { Curator } from "@/lib/auth/curator"; export type A = Curator;`],
    good: ["app/api/auth/[...nextauth]/route.ts", `import { handlers } from "@/lib/auth/auth"; export const { GET } = handlers;`],
  },
  {
    rule: "house/site-reads-versions-only",
    says: /public-queries/,
    bad: ["lib/site-server/page-store.ts", `const c = await import("@/lib/db/client"); export const d = c;`],
    good: ["lib/search/postgres/postgres-engine.ts", `import "server-only"; import { client } from "@/lib/db/client"; export const d = client;`],
  },
  {
    rule: "house/site-reads-versions-only",
    says: /public-queries/,
    bad: ["lib/exports/csv.ts", `import { loadEntry } from "@/lib/publication/live-queries"; export const a = loadEntry;`],
    good: ["lib/exports/csv.ts", `import { statusShown } from "@/lib/publication/status-rule"; export const a = statusShown;`],
  },
  {
    rule: "house/site-reads-versions-only",
    says: /public-queries/,
    bad: ["lib/embeds/embedded-record-queries.ts", `import "server-only"; import { db } from "@/lib/db/client"; export const a = db;`],
    good: ["lib/embeds/embedded-record-queries.ts", `import "server-only"; import { findRecord } from "@/lib/publication/machine-queries"; export const a = findRecord;`],
  },
  {
    rule: "house/site-reads-versions-only",
    says: /public-queries/,
    bad: ["app/suggest/route.ts", `import { findSession } from "@/lib/auth/sessions"; void findSession("");`],
    good: ["app/suggest/route.ts", `import { suggest } from "@/lib/search/suggest-queries"; void suggest("", null);`],
  },
  {
    rule: "house/site-reads-versions-only",
    says: /public-queries/,
    bad: ["lib/site-script/live-list.ts", `import { listDrafts } from "@/lib/persons/curator-queries"; listDrafts();`],
    good: ["lib/site-script/live-list.ts", `import { swapList } from "./swap-list"; swapList();`],
  },
  {
    rule: "house/site-reads-versions-only",
    says: /public-queries/,
    bad: ["app/sitemaps/[part]/route.ts", `import { loadEntry } from "@/lib/publication/live-queries"; export const a = loadEntry;`],
    good: ["app/[locale]/desk/persons/page.tsx", `import { listDrafts } from "@/lib/persons/curator-queries"; listDrafts();`],
  },
  {
    rule: "house/database-client-in-queries-and-commands",
    says: /-queries\.ts or commands\.ts/,
    bad: ["lib/persons/policy.ts", `import { client } from "@/lib/db/client"; export const a = client;`],
    good: ["lib/persons/commands/withdraw.ts", `import "server-only"; import { client } from "@/lib/db/client"; export const a = client;`],
  },
  {
    rule: "house/database-client-in-queries-and-commands",
    says: /-queries\.ts or commands\.ts/,
    bad: ["app/[locale]/desk/page.tsx", `import { client } from "@/lib/db/client"; export const a = client;`],
    good: ["lib/publication/load-entry.ts", `import type { Transaction } from "@/lib/db/client"; export type A = Transaction;`],
  },
  {
    rule: "house/connections-in-lib-db",
    says: /lib\/db\/client/,
    bad: ["lib/exports/csv.ts", `import { Pool } from "pg"; export const a = Pool;`],
    good: ["lib/site-server/collection-queries.ts", `import "server-only"; import type { Pool } from "pg"; export type A = Pool;`],
  },
  {
    rule: "house/generated-client-stays-behind",
    says: /import type/,
    bad: ["lib/facts/vocabulary.ts", `import { Standing } from "@/lib/db/generated/enums"; export const a = Standing;`],
    good: ["lib/facts/vocabulary.ts", `import type { Standing } from "@/lib/db/generated/enums"; export const a: Record<string, Standing> = {};`],
  },
  {
    rule: "house/no-rows-in-views",
    says: /never see a database row/,
    bad: [CARD, `import type { Person } from "@/lib/db/generated/client"; export type A = Person;`],
    good: [CARD, `import type { PublicEntry } from "@/lib/publication/public-record"; export type A = PublicEntry;`],
  },
  {
    rule: "house/meilisearch-in-its-engine",
    says: /search\/search-engine/,
    bad: ["lib/search/index-document.ts", `import { Meilisearch } from "meilisearch"; export const a = Meilisearch;`],
    good: ["lib/search/meilisearch/meilisearch-engine.ts", `import "server-only"; import { Meilisearch } from "meilisearch"; export const a = Meilisearch;`],
  },
  {
    rule: "house/no-next-in-rules",
    says: /without Next/,
    bad: ["lib/persons/policy.ts", `import { cookies } from "next/headers"; export const a = cookies;`],
    good: ["lib/publication/public-queries.ts", `import "server-only"; import { cacheTag } from "next/cache"; export const a = cacheTag;`],
  },
  {
    rule: "house/plain-links",
    says: /<a href>/,
    bad: ["components/entries/entry-heading.tsx", `import Link from "next/link"; export const a = Link;`],
    good: ["components/forms/draft-line.tsx", `import { useRouter } from "next/navigation"; export const a = useRouter;`],
  },
  {
    rule: "house/no-foreign-commands",
    says: /another feature's commands/,
    bad: ["lib/testimonies/commands.ts", `import "server-only"; import { addFact } from "@/lib/facts/commands"; export const a = addFact;`],
    good: ["lib/facts/commands/add-name.ts", `import "server-only"; import { addFact } from "@/lib/facts/commands"; export const a = addFact;`],
  },
  {
    rule: "house/commands-through-actions",
    says: /defineAction/,
    bad: ["app/[locale]/desk/persons/[id]/page.tsx", `import { rename } from "@/lib/persons/commands"; export const a = rename;`],
    good: ["app/[locale]/desk/persons/[id]/actions.ts", `import { rename } from "@/lib/persons/commands"; export const a = rename;`],
  },
  {
    rule: "house/requests-act-for-people",
    says: /requireCurator/,
    bad: ["app/[locale]/desk/actions.ts", `import { systemCurator } from "@/lib/auth/system-curator"; export const a = systemCurator;`],
    good: ["scripts/import.ts", `import { systemCurator } from "@/lib/auth/system-curator"; export const a = systemCurator;`],
  },
  {
    rule: "house/records-as-types",
    says: /import type/,
    bad: [CARD, `import { publicEntry } from "@/lib/publication/public-record"; export const a = publicEntry;`],
    good: [CARD, `import { type PublicEntry } from "@/lib/publication/public-record"; export type A = PublicEntry;`],
  },
  {
    rule: "house/components-fetch-nothing",
    says: /page run the query/,
    bad: [CARD, `import { findPublicEntry } from "@/lib/publication/public-queries"; export const a = findPublicEntry;`],
    good: [CARD, `import type { EntryRow } from "@/lib/publication/public-queries"; export type A = EntryRow;`],
  },
  {
    rule: "house/components-change-nothing",
    says: /as a prop/,
    bad: ["components/desk/save-button.tsx", `import { rename } from "@/lib/persons/commands"; export const a = rename;`],
    good: ["components/desk/save-button.tsx", `import { canRename } from "@/lib/persons/policy"; export const a = canRename;`],
  },
  {
    rule: "house/primitives-know-no-domain",
    says: /components\/<feature>/,
    bad: ["components/ui/badge.tsx", `import { tiers } from "@/lib/facts/vocabulary"; export const a = tiers;`],
    good: ["components/ui/badge.tsx", `import { locales } from "@/lib/i18n/locales"; export const a = locales;`],
  },
  {
    rule: "house/lib-below-views",
    says: /lib is below/,
    bad: ["lib/exports/csv.ts", `import { label } from "@/components/entries/label"; export const a = label;`],
    good: ["lib/exports/csv.ts", `import { label } from "@/lib/i18n/label"; export const a = label;`],
  },
  {
    rule: "house/views-below-routes",
    says: /below routes/,
    bad: [CARD, `import { save } from "@/app/[locale]/desk/actions"; export const a = save;`],
    good: [CARD, `import { permalink } from "@/lib/permalinks"; export const a = permalink;`],
  },
  {
    rule: "house/import-path",
    says: /Write `@\/lib\/facts\/policy`/,
    bad: ["lib/facts/commands/add-name.ts", `import "server-only"; import { can } from "../policy"; export const a = can;`],
    good: ["lib/facts/commands/add-name.ts", `import "server-only"; import { can } from "@/lib/facts/policy"; export const a = can;`],
  },
  {
    rule: "house/import-path",
    says: /Write `\.\/policy`/,
    bad: ["lib/facts/schema.ts", `import { can } from "@/lib/facts/policy"; export const a = can;`],
    good: ["lib/facts/schema.ts", `import { can } from "./policy"; export const a = can;`],
  },
  {
    rule: "house/server-only-first",
    says: /import "server-only"/,
    bad: ["lib/persons/curator-queries.ts", `export const a = 1;`],
    good: ["lib/persons/curator-queries.ts", `import "server-only";\nexport const a = 1;`],
  },
  {
    rule: "house/no-star-export",
    says: /barrel/,
    bad: ["lib/facts/everything.ts", `export * from "./policy";`],
    good: ["lib/facts/everything.ts", `export const a = 1;`],
  },
  {
    rule: "house/no-reexport-file",
    says: /only passes on/,
    bad: ["lib/facts/everything.ts", `export { a } from "./policy";\nexport { b } from "./schema";`],
    good: ["lib/facts/everything.ts", `export { a } from "./policy";\nexport const c = 1;`],
  },
];

export const syntaxCases: LintCase[] = [
  {
    rule: "house/environment-in-one-file",
    says: /lib\/env\.ts/,
    bad: ["lib/search/engine.ts", `export const a = process.env.MEILI_URL;`],
    good: ["lib/env.ts", `export const a = process.env.MEILI_URL;`],
  },
  {
    rule: "house/environment-in-one-file",
    says: /lib\/env\.ts/,
    bad: ["scripts/bench.ts", `const { env } = process; export const a = env;`],
    good: ["scripts/demo.mjs", `export const a = process.env.PORT;`],
  },
  {
    rule: "house/curators-from-auth",
    says: /Only lib\/auth makes a Curator/,
    bad: ["lib/persons/commands.ts", `import "server-only"; import type { Curator } from "@/lib/auth/curator"; export const a = { role: "reviewer" } as unknown as Curator;`],
    good: ["lib/persons/commands.ts", `import "server-only"; import type { Curator } from "@/lib/auth/curator"; export const a = (curator: Curator) => curator;`],
  },
  {
    rule: "house/curators-from-auth",
    says: /Only lib\/auth makes a Curator/,
    bad: ["scripts/import.ts", `import { brandCurator } from "@/lib/auth/curator"; export const a = brandCurator;`],
    good: ["lib/auth/system-curator.ts", `import "server-only"; import { brandCurator } from "./curator"; export const a = brandCurator;`],
  },
  {
    rule: "house/no-raw-html",
    says: /json-ld\.tsx/,
    bad: [CARD, `export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;`],
    good: ["components/layout/json-ld.tsx", `export const A = () => <script dangerouslySetInnerHTML={{ __html: "" }} />;`],
  },
  {
    rule: "house/no-inline-style",
    says: /Use a class/,
    bad: [CARD, `export const A = () => <p style={{ color: "red" }} />;`],
    good: [CARD, `export const A = () => <p className="text-red-700" />;`],
  },
  {
    rule: "house/site-without-framework-script",
    says: /GET form/,
    bad: [SITE_PAGE, `"use client"; export const a = 1;`],
    good: ["app/[locale]/desk/editor.tsx", `"use client"; export const a = 1;`],
  },
  {
    rule: "house/site-without-framework-script",
    says: /whole page on the server/,
    bad: [SITE_PAGE, `import Link from "next/link"; export const a = Link;`],
    good: [SITE_PAGE, `import { permalink } from "@/lib/permalinks"; export const A = () => <a href={permalink} />;`],
  },
  {
    rule: "house/every-test-runs",
    says: /skipIf/,
    bad: [TEST_FILE, `import { it } from "vitest"; it.only("a", () => {});`],
    good: [TEST_FILE, `import { it } from "vitest"; it("a", () => {});`],
  },
  {
    rule: "house/every-test-runs",
    says: /skipIf/,
    bad: [TEST_FILE, `import { describe } from "vitest"; describe.skip("a", () => {});`],
    good: [TEST_FILE, `import { describe } from "vitest"; describe.skipIf(process.platform === "win32")("a", () => {});`],
  },
  {
    rule: "house/assertions-are-awaited",
    says: /Put `await` before it/,
    bad: ["tests/e2e/reader-cites-a-fact.spec.ts", `test("a", async ({ page }) => { expect(page.getByRole("main")).not.toBeVisible(); });`],
    good: ["tests/e2e/reader-cites-a-fact.spec.ts", `test("a", async ({ page }) => { await expect(page.getByRole("main")).not.toBeVisible(); });`],
  },
  {
    rule: "house/assertions-are-awaited",
    says: /Put `await` before it/,
    bad: [TEST_FILE, `it("a", () => { expect(run()).rejects.toThrow(); });`],
    good: [TEST_FILE, `it("a", async () => { await expect(run()).rejects.toThrow(); expect(run).toBeDefined(); });`],
  },
  {
    rule: "house/no-mocked-modules",
    says: /never mocked/,
    bad: [TEST_FILE, `import { vi } from "vitest"; vi.mock("@/lib/db/client");`],
    good: [TEST_FILE, `import { vi } from "vitest"; vi.useFakeTimers();`],
  },
  {
    rule: "house/comment-marker",
    says: /open an issue/,
    bad: ["lib/permalinks.ts", `// ${"TO" + "DO"}: later\nexport const a = 1;`],
    good: ["lib/permalinks.ts", `// A number is never reused, so the address can be kept for ever.\nexport const a = 1;`],
  },
  {
    rule: "house/logical-class",
    says: /“ms” in place of “ml”/,
    bad: [CARD, `export const A = () => <p className="flex md:ml-4" />;`],
    good: [CARD, `export const A = () => <p className="flex md:ms-4" />;`],
  },
  {
    rule: "house/text-through-messages",
    says: /lib\/i18n\/messages/,
    bad: [CARD, `export const A = () => <p>Entry</p>;`],
    good: [CARD, `export const A = ({ label }: { label: string }) => <p>{label} · {"–"}</p>;`],
  },
  {
    rule: "house/text-through-messages",
    says: /lib\/i18n\/messages/,
    bad: [CARD, `export const A = () => <nav aria-label="Pages" />;`],
    good: [CARD, `export const A = ({ label }: { label: string }) => <nav aria-label={label} id="pages" />;`],
  },
];

export const fileCases: LintCase[] = [
  {
    rule: "house/file-name",
    says: /one idea it exports/,
    bad: ["lib/facts/utils.ts", `export const a = 1;`],
    good: ["lib/facts/fact-order.ts", `export const a = 1;`],
  },
  {
    rule: "house/file-name",
    says: /joined by hyphens/,
    bad: ["components/entries/EntryCard.tsx", `export const a = 1;`],
    good: ["app/api/auth/[...nextauth]/route.ts", `export const a = 1;`],
  },
  {
    rule: "house/file-length",
    says: /Split it by verb/,
    bad: ["lib/facts/commands.ts", `import "server-only";\n${lines(250)}`],
    good: ["lib/facts/commands.ts", `import "server-only";\n${lines(249)}`],
  },
  {
    rule: "house/file-length",
    says: /move views into components/,
    bad: [SITE_PAGE, lines(80)],
    good: [SITE_PAGE, lines(79)],
  },
  {
    rule: "@typescript-eslint/no-explicit-any",
    says: /Specify a different type/,
    bad: ["lib/permalinks.ts", `export const a: any = 1;`],
    good: ["lib/permalinks.ts", `export const a: unknown = 1;`],
  },
  {
    rule: "@typescript-eslint/no-unused-vars",
    says: /never used/,
    bad: ["lib/permalinks.ts", `import { b } from "./env"; export const a = 1;`],
    good: ["lib/permalinks.ts", `import { b } from "./env"; export const a = b;`],
  },
  {
    rule: "@typescript-eslint/consistent-type-imports",
    says: /import type/,
    bad: ["lib/permalinks.ts", `import { Env } from "./env"; export const a = (env: Env) => env;`],
    good: ["lib/permalinks.ts", `import type { Env } from "./env"; export const a = (env: Env) => env;`],
  },
];
