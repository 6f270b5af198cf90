/**
 * What is made piece by piece as the body of an answer: the next piece is made when the reader has taken the one before,
 * and none when the reader has gone.
 */
export function streamBody(pieces: AsyncGenerator<string | Uint8Array>, onFailure: (error: unknown) => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await pieces.next();
        if (done) return controller.close();
        controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
      } catch (error) {
        onFailure(error);
        // The connection breaks off, so that nobody takes a part for the whole.
        controller.error(error);
      }
    },
    async cancel() {
      await pieces.return(undefined);
    },
  }, { highWaterMark: 1 });
}
