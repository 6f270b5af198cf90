import eslint from "@eslint/js";
import next from "@next/eslint-plugin-next";
import { defineConfig, globalIgnores } from "eslint/config";
import typescript from "typescript-eslint";
import { housePlugin, tableRulesOn } from "./scripts/lint/house-plugin.js";

const CODE = ["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "lib/**/*.{ts,tsx}"];

const shortFile = (max, say) => ["error", { max, say }];

export default defineConfig(
  globalIgnores(["node_modules", ".next", ".data", ".cache", "lib/db/generated", "next-env.d.ts", "public/script"]),

  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },

  eslint.configs.recommended,
  typescript.configs.recommended,

  {
    name: "house, everywhere",
    plugins: { house: housePlugin },
    rules: {
      ...tableRulesOn,
      "house/comment-marker": "error",
      "house/file-name": "error",
      "house/server-only-first": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      eqeqeq: ["error", "always", { null: "ignore" }],
      // TypeScript knows which globals exist; in plain scripts Node does.
      "no-undef": "off",
      // Control characters are looked for on purpose: what comes from outside may hold them.
      "no-control-regex": "off",
    },
  },
  {
    name: "product code",
    files: CODE,
    rules: { "house/import-path": "error", "house/no-reexport-file": "error" },
  },
  {
    name: "small files",
    files: [...CODE, "scripts/**/*.{js,mjs,ts}", "prisma/**/*.ts"],
    rules: {
      "house/file-length": shortFile(250, "Split it by verb or by idea (commands/withdraw.ts), never into helpers."),
    },
  },
  {
    name: "small pages",
    files: ["app/**/page.tsx"],
    rules: {
      "house/file-length": shortFile(79, "A page parses, asks and renders: move views into components/<feature>."),
    },
  },
  {
    name: "views",
    files: ["app/**/*.tsx", "components/**/*.{ts,tsx}"],
    plugins: { "@next/next": next },
    rules: {
      ...next.configs["core-web-vitals"].rules,
      // Public pages are plain documents: their links and images are the browser's own.
      "@next/next/no-html-link-for-pages": "off",
      "@next/next/no-img-element": "off",
      "house/logical-class": "error",
      "house/text-through-messages": "error",
    },
  },
  {
    // These rules need the types of the whole program, which is most of what lint costs; views have few promises,
    // and for tests the table has a rule of its own.
    name: "promises are awaited",
    files: ["{lib,scripts,prisma}/**/*.ts", "app/**/*.ts"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
    },
  },
);
