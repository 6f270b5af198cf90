const HAS_LETTERS = /\p{L}/u;
const SPOKEN_ATTRIBUTES = new Set([
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "title",
  "alt",
  "placeholder",
]);

/** The literal strings an expression can evaluate to, as far as one can see without running it. */
function literals(node) {
  switch (node?.type) {
    case "Literal":
      return typeof node.value === "string" ? [node] : [];
    case "TemplateLiteral":
      return node.quasis.filter((quasi) => HAS_LETTERS.test(quasi.value.raw));
    case "ConditionalExpression":
      return [...literals(node.consequent), ...literals(node.alternate)];
    case "LogicalExpression":
      return [...literals(node.left), ...literals(node.right)];
    case "BinaryExpression":
      return node.operator === "+" ? [...literals(node.left), ...literals(node.right)] : [];
    case "JSXExpressionContainer":
      return literals(node.expression);
    default:
      return [];
  }
}

const textOf = (node) => (node.type === "TemplateElement" ? node.value.raw : node.value);

/** Every word a reader sees or hears comes from the message files, or it stays in one language for ever. */
export const textThroughMessages = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      literal:
        "“{{text}}” would be shown in one language only. Give it a key in lib/i18n/messages and write " +
        "{t(\"…\")}.",
    },
  },
  create(context) {
    const report = (node) => {
      const text = textOf(node).trim().slice(0, 40);
      if (HAS_LETTERS.test(text)) context.report({ node, messageId: "literal", data: { text } });
    };
    return {
      JSXText: report,
      ":matches(JSXElement, JSXFragment) > JSXExpressionContainer": (node) => literals(node).forEach(report),
      JSXAttribute(node) {
        if (SPOKEN_ATTRIBUTES.has(node.name.name)) literals(node.value).forEach(report);
      },
    };
  },
};
