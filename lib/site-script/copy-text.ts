/** Shows the buttons that copy a text, where the browser lets a page do so, and makes them work. */
export function offerCopying(): void {
  if (!navigator.clipboard) return;
  for (const offer of document.querySelectorAll<HTMLElement>("[data-copy]")) {
    const text = document.getElementById(offer.dataset.copy ?? "");
    const said = offer.querySelector("[role=status]");
    offer.hidden = false;
    offer.querySelector("button")?.addEventListener("click", () => {
      navigator.clipboard.writeText(text?.textContent ?? "").then(
        () => said?.replaceChildren(offer.dataset.copied ?? ""),
        // Refused: the text is marked, so that a key copies it.
        () => text && getSelection()?.selectAllChildren(text),
      );
    });
  }
}
