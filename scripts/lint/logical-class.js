const LOGICAL = {
  ml: "ms", mr: "me", pl: "ps", pr: "pe", left: "start", right: "end",
  "scroll-ml": "scroll-ms", "scroll-mr": "scroll-me", "scroll-pl": "scroll-ps", "scroll-pr": "scroll-pe",
  "border-l": "border-s", "border-r": "border-e", "rounded-l": "rounded-s", "rounded-r": "rounded-e",
  "rounded-tl": "rounded-ss", "rounded-tr": "rounded-se", "rounded-bl": "rounded-es", "rounded-br": "rounded-ee",
  "text-left": "text-start", "text-right": "text-end", "float-left": "float-start", "float-right": "float-end",
  "clear-left": "clear-start", "clear-right": "clear-end",
};

const VALUE = String.raw`-(?:\d[\w./%]*|px|auto|full|\[[^\]]*\]|\([^)]*\)|[a-z]+(?:-\d+)?)`;
const BARE = /^(?:border|rounded)-[a-z]{1,2}$|^(?:text|float|clear)-/;
/** `left` and `right` take sizes only, so that prose such as "right-to-left" is not read as a class. */
const SIZE = String.raw`-(?:\d[\w./%]*|px|auto|full|\[[^\]]*\]|\([^)]*\))`;

const patterns = Object.entries(LOGICAL).map(([physical, logical]) => {
  const tail = /^(?:text|float|clear)-/.test(physical)
    ? ""
    : BARE.test(physical)
      ? `(?:${VALUE})?`
      : physical.length > 2 && !physical.startsWith("scroll")
        ? SIZE
        : VALUE;
  return { physical, logical, test: new RegExp(String.raw`^(?:[^\s]+:)?!?-?${physical}${tail}!?$`) };
});

/** Classes that follow the reading direction; physical sides would leave right-to-left pages half mirrored. */
export const logicalClass = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      physical:
        "“{{found}}” keeps its side when the page is mirrored for a right-to-left language. Use “{{logical}}-…” " +
        "in place of “{{physical}}-…”.",
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
