import "server-only";
import { NAME_KEY_VERSION } from "@/lib/names/name-keys";

/** Raise it whenever documents or the way words are taken apart change. */
const DOCUMENT_VERSION = 1;

/** What an index has to be built with; an index of another version is built anew. */
export const INDEX_VERSION = `names ${NAME_KEY_VERSION}, documents ${DOCUMENT_VERSION}`;
