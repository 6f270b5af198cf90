import type { SuggestedOption } from "./suggested-option";

/** The list under a search box: a listbox whose active option the box names, so that the focus stays in the box. */
export class SuggestionList {
  readonly element: HTMLElement;
  private offered: readonly SuggestedOption[] = [];
  private at = -1;

  constructor(
    private readonly input: HTMLInputElement,
    choose: (suggestion: SuggestedOption) => void,
  ) {
    this.element = make("ul", "suggestions");
    this.element.id = `${input.id}-suggestions`;
    this.element.setAttribute("role", "listbox");
    this.element.setAttribute("aria-label", input.dataset["suggestLabel"] ?? "");
    // The box keeps the focus while an option is pressed.
    this.element.addEventListener("pointerdown", (event) => event.preventDefault());
    this.element.addEventListener("mousedown", (event) => event.preventDefault());
    this.element.addEventListener("click", (event) => {
      const option = (event.target as Element).closest("[role=option]");
      const chosen = this.offered[[...this.element.children].indexOf(option ?? this.element)];
      if (chosen) choose(chosen);
    });
    input.setAttribute("aria-controls", this.element.id);
    this.close();
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** The option that the arrow keys have led to. */
  get active(): SuggestedOption | undefined {
    return this.offered[this.at];
  }

  open(suggestions: readonly SuggestedOption[]): void {
    this.offered = suggestions;
    this.element.replaceChildren(...suggestions.map((one, index) => optionOf(one, `${this.element.id}-${index}`)));
    this.element.hidden = suggestions.length === 0;
    this.input.setAttribute("aria-expanded", String(this.isOpen));
    this.activate(-1);
  }

  close(): void {
    this.open([]);
  }

  /** Moves on or back; before the first and after the last comes the box itself. */
  move(step: 1 | -1): void {
    const places = this.offered.length + 1;
    this.activate(((this.at + 1 + step + places) % places) - 1);
  }

  activate(at: number): void {
    this.at = at;
    for (const [index, option] of [...this.element.children].entries()) option.setAttribute("aria-selected", String(index === at));
    const option = this.element.children[at];
    if (option === undefined) this.input.removeAttribute("aria-activedescendant");
    else {
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }
  }
}

function optionOf({ text, lang, dir, note }: SuggestedOption, id: string): HTMLElement {
  const option = make("li");
  option.id = id;
  option.setAttribute("role", "option");
  const name = make("bdi");
  name.lang = lang;
  name.dir = dir;
  name.textContent = text;
  const about = make("span", "label");
  about.textContent = note;
  option.append(name, " ", about);
  return option;
}

function make(tag: string, className = ""): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
