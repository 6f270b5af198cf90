/** Each piece on its way out costs the server about as much as this many bytes. */
const WORTH_SENDING = 64 * 1024;

/** Texts together, until they are worth sending; whatever is no text goes as it is. */
export async function* gathered(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<string | Uint8Array> {
  let text = "";
  for await (const piece of pieces) {
    if (typeof piece !== "string") {
      if (text !== "") yield text;
      text = "";
      yield piece;
      continue;
    }
    text += piece;
    if (text.length < WORTH_SENDING) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}
