/** Small files: the limit is an option, and so is the advice, because a page is split differently from a rule. */
export const fileLength = {
  meta: {
    type: "suggestion",
    schema: [
      {
        type: "object",
        properties: { max: { type: "integer" }, say: { type: "string" } },
        required: ["max", "say"],
        additionalProperties: false,
      },
    ],
    messages: { tooLong: "{{lines}} lines, and the limit here is {{max}}. {{say}}" },
  },
  create(context) {
    const [{ max, say }] = context.options;
    return {
      Program(node) {
        const all = context.sourceCode.lines;
        const lines = all.at(-1) === "" ? all.length - 1 : all.length;
        if (lines > max) context.report({ node, messageId: "tooLong", data: { lines, max, say } });
      },
    };
  },
};
