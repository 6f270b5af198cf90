/** One thing that a search box offers while somebody types. */
export interface SuggestedOption {
  /** A name as it is written, in its own language and direction. */
  text: string;
  lang: string;
  dir: "ltr" | "rtl" | "auto";
  /** What it is and why it is offered, in words of the page's language. */
  note: string;
  /** Where it leads. */
  href?: string;
  /** Or the value that it adds to the box's filter. */
  value?: number;
}

/** What `/suggest` answers. */
export interface SuggestionAnswer {
  /** How many there are, as it is read out. */
  status: string;
  suggestions: SuggestedOption[];
}
