/** The parts of the import table that tests read as well. */
export const SITE_FILES: string[];
export const SITE_EXCEPTIONS: string[];
