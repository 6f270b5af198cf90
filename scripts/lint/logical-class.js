/** Utilities with a physical side and their logical twins, by what may follow the name. */
const GROUPS = [
  {
    // A size must follow, so that prose such as "right-to-left" is not read as a class.
    tail: String.raw`-(?:\d[\w./%]*|px|auto|full|\[[^\]]*\]|\([^)]*\))`,
    twins: {
      ml: "ms", mr: "me", pl: "ps", pr: "pe", left: "start", right: "end",
      "scroll-ml": "scroll-ms", "scroll-mr": "scroll-me", "scroll-pl": "scroll-ps", "scroll-pr": "scroll-pe",
    },
  },
  {
    tail: String.raw`(?:-\S+)?`,
    twins: {
      "border-l": "border-s", "border-r": "border-e", "rounded-l": "rounded-s", "rounded-r": "rounded-e",
      "rounded-tl": "rounded-ss", "rounded-tr": "rounded-se", "rounded-bl": "rounded-es", "rounded-br": "rounded-ee",
    },
  },
  {
    tail: "",
    twins: {
      "text-left": "text-start", "text-right": "text-end", "float-left": "float-start",
      "float-right": "float-end", "clear-left": "clear-start", "clear-right": "clear-end",
    },
  },
];

const patterns = GROUPS.flatMap(({ tail, twins }) =>
  Object.entries(twins).map(([physical, logical]) => ({
    physical,
    logical,
    // Variants (`md:`) may precede, and the marks for negative and important.
    test: new RegExp(String.raw`^(?:\S+:)?!?-?${physical}${tail}!?$`),
  })),
);

/** Classes that follow the reading direction; physical sides would leave right-to-left pages half mirrored. */
export const logicalClass = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      physical:
        "“{{found}}” keeps its side when the page is mirrored for a right-to-left language. Write “{{logical}}” " +
        "in place of “{{physical}}”.",
    },
  },
  create(context) {
    const check = (node, text) => {
      for (const found of text.split(/\s+/)) {
        const hit = patterns.find(({ test }) => test.test(found));
        if (hit) context.report({ node, messageId: "physical", data: { found, ...hit } });
      }
    };
    return {
      Literal: (node) => typeof node.value === "string" && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.cooked ?? ""),
    };
  },
};
