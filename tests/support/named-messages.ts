import ts from "typescript";

/** What one source file says about messages. */
interface MessageUse {
  /** Groups that it asks a translator for; the empty one is that of all messages. */
  namespaces: ReadonlySet<string>;
  literals: ReadonlySet<string>;
  /** Its literals, and the names of its variables and properties. */
  words: ReadonlySet<string>;
  /** Templates such as `roles.${role}`. */
  patterns: readonly RegExp[];
  /** Templates such as `${code}.title`: they say nothing outside the group of their file's translator. */
  openPatterns: readonly RegExp[];
  /** Whether it asks for a message whose key it was given. */
  hasGivenKeys: boolean;
  /** Whether it reads the message files without a translator. */
  readsMessages: boolean;
}

const MAKES_TRANSLATOR = /^(?:useTranslations|getTranslations|createTranslator|translatorIn)$/;

/** Reads what a file says about messages. */
export function messageUse(code: string): MessageUse {
  const use = { namespaces: new Set<string>(), literals: new Set<string>(), words: new Set<string>(), patterns: [] as RegExp[], openPatterns: [] as RegExp[], hasGivenKeys: false, readsMessages: false };
  const translators = new Set(["t"]);
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) use.literals.add(node.text);
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) use.words.add(node.text);
    if (ts.isTemplateExpression(node) && /^[a-z]\w*\./i.test(node.head.text)) use.patterns.push(patternOf(node));
    if (ts.isIdentifier(node) && node.text === "messagesOf") use.readsMessages = true;
    // Whoever is handed a translator may be handed any, unless its type says of which group.
    if (ts.isTypeQueryNode(node) && MAKES_TRANSLATOR.test(node.exprName.getText())) use.namespaces.add(/^"(.*)"$/.exec(node.typeArguments?.[0]?.getText() ?? "")?.[1] ?? "*");
    if (ts.isTypeReferenceNode(node) && node.typeName.getText() === "Translator") use.namespaces.add("");
    if (ts.isVariableDeclaration(node) && node.initializer && makesTranslator(node.initializer)) translators.add(node.name.getText());
    if (ts.isCallExpression(node)) {
      if (MAKES_TRANSLATOR.test(node.expression.getText())) use.namespaces.add(namespaceOf(node));
      const [callee] = node.expression.getText().split(".");
      const key = withoutCast(node.arguments[0]);
      if (translators.has(callee ?? "") && key && ts.isTemplateExpression(key)) (key.head.text === "" ? use.openPatterns : use.patterns).push(patternOf(key));
      else if (translators.has(callee ?? "") && key && !ts.isStringLiteralLike(key)) use.hasGivenKeys = true;
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("a.tsx", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return use;
}

function makesTranslator(node: ts.Expression): boolean {
  const call = ts.isAwaitExpression(node) ? node.expression : node;
  return ts.isCallExpression(call) && MAKES_TRANSLATOR.test(call.expression.getText());
}

function withoutCast(node: ts.Expression | undefined): ts.Expression | undefined {
  return node && ts.isAsExpression(node) ? node.expression : node;
}

function namespaceOf(call: ts.CallExpression): string {
  // This one is asked for in a language, and knows all messages.
  if (call.expression.getText() === "translatorIn") return "";
  const [given] = call.arguments;
  if (given && ts.isStringLiteralLike(given)) return given.text;
  return /namespace: "([^"]*)"/.exec(given?.getText() ?? "")?.[1] ?? "";
}

function patternOf(template: ts.TemplateExpression): RegExp {
  const escaped = [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].map((text) => text.replace(/[.*+?^$()|[\]{}\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join(".+")}$`);
}

/** The keys that none of the files names, as a whole, by its group and the rest, or by the beginning of a template. */
export function unnamedMessages(keys: readonly string[], uses: readonly MessageUse[]): string[] {
  const known = new Set(uses.flatMap(({ words }) => [...words]));
  const namespaces = new Set(uses.flatMap((use) => [...use.namespaces]).filter((name) => name !== "*"));
  const isNamedBy = (use: MessageUse, key: string): boolean => {
    if (use.readsMessages && key.split(".").every((part) => use.words.has(part))) return true;
    return [...(use.namespaces.has("*") ? namespaces : use.namespaces)].some((namespace) => {
      if (namespace !== "" && !key.startsWith(`${namespace}.`)) return false;
      const rest = namespace === "" ? key : key.slice(namespace.length + 1);
      const patterns = namespace !== "" && use.namespaces.has(namespace) ? [...use.patterns, ...use.openPatterns] : use.patterns;
      return use.literals.has(rest) || patterns.some((pattern) => pattern.test(rest)) || (use.hasGivenKeys && known.has(rest));
    });
  };
  return keys.filter((key) => !uses.some((use) => isNamedBy(use, key)));
}
