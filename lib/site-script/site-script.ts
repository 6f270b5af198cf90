import { offerSuggestions } from "./combobox";
import { offerCopying } from "./copy-text";
import { keepListLive } from "./live-list";
import { tellMissingAnchor } from "./missing-anchor";
import { watchDownload } from "./watch-download";

/** The one script of public pages: search boxes offer what they find, the list of entries changes in place, citations can be copied, downloads show how far they are, and an address of a fact that is not there is said to be one. */
function begin(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>("input[data-suggest]:not([role])")) offerSuggestions(box);
}

begin();
offerCopying();
watchDownload();
tellMissingAnchor();
const box = document.querySelector<HTMLInputElement>("main input[name=q][form]");
if (box?.form) keepListLive(box.form, box, begin);
