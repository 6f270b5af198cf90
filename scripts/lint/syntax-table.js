/**
 * Forbidden pieces of syntax, as one table. Each row becomes the lint rule `house/<name>`.
 * `selector` is an ESLint (esquery) selector; `in` and `except` are addresses inside the repository.
 */

const CODE = ["app/**", "components/**", "lib/**"];
const VIEWS = ["app/**", "components/**"];
const TESTS = ["tests/**"];
const TEST_CALLEES = "/^(?:it|test|describe|suite)$/";
const BROWSER_MATCHERS =
  "/^(?:toBe(?:Visible|Hidden|Checked|Focused|Enabled|Disabled|Editable|Empty|Attached|InViewport)|toContainText|toPass|" +
  "toHave(?:URL|Text|Title|Count|Attribute|Value|Class|CSS|Id|Role|AccessibleName|Screenshot))$/";
const BROWSER_STEPS = "/^(?:goto|reload|goBack|click|fill|press|check|uncheck|selectOption|setContent|waitFor\\w*)$/";
const TITLE = "/^(?:Literal|TemplateLiteral)$/";

export const syntaxTable = [
  {
    name: "environment-in-one-file",
    in: [...CODE, "scripts/**", "prisma/**", "tests/**"],
    except: ["lib/env.ts", "scripts/*.mjs", "tests/support/**"],
    selector: [
      "MemberExpression[object.name='process'][property.name='env']",
      "MemberExpression[object.property.name='process'][property.name='env']",
      "VariableDeclarator[init.name='process'] > ObjectPattern > Property[key.name='env']",
      "ImportDeclaration[source.value=/^(?:node:)?process$/] > ImportSpecifier[imported.name='env']",
    ].join(", "),
    say:
      "Only lib/env.ts reads process.env: it parses every variable at start and stops with a sentence per " +
      "problem. Add the variable there and import `env`.",
  },
  {
    name: "curators-from-auth",
    in: [...CODE, "scripts/**", "prisma/**"],
    except: ["lib/auth/**"],
    selector: [
      "ImportSpecifier[imported.name='brandCurator']",
      "TSAsExpression > TSTypeReference[typeName.name='Curator']",
    ].join(", "),
    say:
      "Only lib/auth makes a Curator. Take one as an argument; a page or action gets it from requireCurator(), a " +
      "script from systemCurator(reason).",
  },
  {
    name: "no-raw-html",
    in: VIEWS,
    except: ["components/**/json-ld.tsx"],
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    say: "Raw HTML is written in one place, components/…/json-ld.tsx. Render text as React children.",
  },
  {
    name: "no-inline-style",
    in: VIEWS,
    selector: "JSXAttribute[name.name='style']",
    say: "The content security policy forbids inline styles. Use a class, or an attribute that a stylesheet reads.",
  },
  {
    name: "no-star-export",
    in: CODE,
    selector: "ExportAllDeclaration",
    say: "No barrel files. Import each thing from the file that is named after it.",
  },
  {
    name: "site-without-framework-script",
    in: ["app/[locale]/(site)/**"],
    selector: [
      "Program > ExpressionStatement[directive='use client']",
      "ImportDeclaration[source.value='react'] > ImportSpecifier[imported.name='Suspense']",
      "ImportDeclaration[source.value=/^next\\u002F(?:link|image|script|form|dynamic)$/]",
    ].join(", "),
    say:
      "The public site ships no framework script, so this would do nothing in the browser. Use a link, a GET " +
      "form or <details>, and render the whole page on the server.",
  },
  {
    name: "every-test-runs",
    in: TESTS,
    selector: [
      `MemberExpression[object.name=${TEST_CALLEES}][property.name=/^(?:only|todo|fixme)$/]`,
      `MemberExpression[object.property.name='describe'][property.name=/^(?:only|fixme)$/]`,
      // Playwright's `test.skip(condition, reason)` begins with a condition and may stay.
      `CallExpression[callee.object.name=${TEST_CALLEES}][callee.property.name='skip'][arguments.length=0]`,
      `CallExpression[callee.object.name=${TEST_CALLEES}][callee.property.name='skip'][arguments.0.type=${TITLE}]`,
      `CallExpression[callee.object.property.name='describe'][callee.property.name='skip']`,
      `MemberExpression[object.object.name=${TEST_CALLEES}][object.property.name='skip']`,
      "CallExpression[callee.name=/^(?:xit|xtest|xdescribe|fit|fdescribe)$/]",
    ].join(", "),
    say:
      "Every test runs. Fix it or delete it; if it needs something that may be absent, say so with " +
      "skipIf(condition) and a title that names the condition.",
  },
  {
    name: "assertions-are-awaited",
    in: TESTS,
    selector: [
      `ExpressionStatement > CallExpression[callee.property.name=${BROWSER_MATCHERS}]`,
      `ExpressionStatement > CallExpression[callee.property.name=${BROWSER_STEPS}]`,
      "ExpressionStatement > CallExpression > MemberExpression > MemberExpression[property.name=/^(?:resolves|rejects)$/]",
    ].join(", "),
    say: "Nobody waits for this, so it can fail after the test has passed. Put `await` before it.",
  },
  {
    name: "no-mocked-modules",
    in: TESTS,
    selector: "CallExpression[callee.object.name='vi'][callee.property.name=/^(?:mock|doMock)$/]",
    say: "Modules are never mocked. Use the real database and the factories, or pass the dependency in.",
  },
];
