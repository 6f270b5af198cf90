// The words are put together here so that this file does not report itself.
const MARKER = new RegExp(`\\b(?:${["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"].join("|")})\\b`);

/** No promises in comments: what is missing is an issue, not a remark. */
export const commentMarker = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: {
      marker:
        "“{{word}}” marks unfinished work. Finish it now, or open an issue and take the remark out; comments say " +
        "why.",
    },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const word = MARKER.exec(comment.value)?.[0];
          if (word) context.report({ loc: comment.loc, messageId: "marker", data: { word } });
        }
      },
    };
  },
};
