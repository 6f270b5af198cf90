import { offerSuggestions } from "./combobox";
import { keepListLive } from "./live-list";

/** The one script of public pages: search boxes offer what they find, and the list of entries changes in place. */
function begin(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>("input[data-suggest]:not([role])")) offerSuggestions(box);
}

begin();
const box = document.querySelector<HTMLInputElement>("main input[name=q][form]");
if (box?.form) keepListLive(box.form, box, begin);
