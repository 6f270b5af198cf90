import { SuggestionSource } from "./ask-suggestions";
import type { SuggestedOption, SuggestionAnswer } from "./suggested-option";
import { SuggestionList } from "./suggestion-list";

const PAUSE_MS = 120;

/**
 * Makes a search box an editable combobox with list autocomplete, as the WAI-ARIA Authoring Practices describe it.
 * Whatever fails, a plain box is left.
 */
export function offerSuggestions(input: HTMLInputElement): void {
  const source = new SuggestionSource(input.dataset["suggest"] ?? "");
  const list = new SuggestionList(input, choose);
  const said = document.createElement("span");
  said.className = "sr-only";
  said.setAttribute("aria-live", "polite");
  input.after(list.element, said);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");

  let timer = 0;
  const close = () => {
    window.clearTimeout(timer);
    source.stop();
    list.close();
    said.textContent = "";
  };

  const ask = async () => {
    const text = input.value.trim();
    if (text === "") return close();
    const answer = await source.ask(text);
    if (document.activeElement !== input) return;
    if (isAnswer(answer)) {
      list.open(answer.suggestions);
      said.textContent = answer.status;
    }
  };

  function choose(suggestion: SuggestedOption): void {
    close();
    if (suggestion.href !== undefined) location.assign(suggestion.href);
    else addToFilter(input, suggestion);
  }

  input.addEventListener("input", (event) => {
    window.clearTimeout(timer);
    // What an input method is still composing is no question yet.
    if ((event as InputEvent).isComposing) return;
    timer = window.setTimeout(() => void ask(), PAUSE_MS);
  });
  input.addEventListener("compositionend", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), PAUSE_MS);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const { active } = list;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!list.isOpen) void ask();
      else if (event.altKey) close();
      else list.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && active) choose(active);
    else if (event.key === "Escape" && list.isOpen) close();
    else {
      if (event.key === "Enter") close();
      // Home, End and letters belong to the text.
      else if (list.isOpen) list.activate(-1);
      return;
    }
    event.preventDefault();
  });
}

/** Sends the value along with the form, as a ticked box would. */
function addToFilter(input: HTMLInputElement, { value }: SuggestedOption): void {
  const chosen = document.createElement("input");
  chosen.type = "hidden";
  chosen.name = input.dataset["adds"] ?? "";
  chosen.value = String(value);
  input.value = "";
  input.after(chosen);
  const form = input.form;
  if (chosen.dispatchEvent(new Event("change", { bubbles: true, cancelable: true }))) form?.requestSubmit();
}

function isAnswer(answer: SuggestionAnswer | null): answer is SuggestionAnswer {
  return Array.isArray(answer?.suggestions);
}
