/** BCP 47 has a code for a language that nobody has said. */
export const NO_LANGUAGE = "und";
