/** An engine that could not answer in time or at all: another one has to, and nothing false is said meanwhile. */
export class EngineUnavailable extends Error {
  override readonly name: string = "EngineUnavailable";
}

/** The engine answers but has no index: it was never built or was lost, and has to be built before it is asked. */
export class IndexAbsent extends EngineUnavailable {
  override readonly name = "IndexAbsent";
}
