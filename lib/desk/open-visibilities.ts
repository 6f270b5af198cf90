/** Who may see what is never sealed by itself: what a form offers, with what everything begins with first. */
export const openVisibilities = { restricted: true, public: true } as const;
