/** Remembers which folds the server opened: what a reader changes afterwards is theirs. */
export function noteFolds(root: ParentNode): void {
  for (const fold of root.querySelectorAll<HTMLDetailsElement>("[data-part] details[id]")) fold.dataset["open"] = String(fold.open);
}

/**
 * Puts the parts of a freshly fetched page where the old ones stand: what a reader folded or opened stays so, and
 * the focus stays where it was. False where the page has other parts than this one.
 */
export function swapList(page: Document): boolean {
  const pairs = [...document.querySelectorAll<HTMLElement>("[data-part]")].map((part) => [part, page.getElementById(part.id)] as const);
  if (pairs.length === 0 || pairs.some(([, fresh]) => fresh === null)) return false;
  const refocus = findAgain(document.activeElement);
  noteFolds(page);
  for (const [part, fresh] of pairs) {
    if (fresh === null) continue;
    for (const fold of part.querySelectorAll<HTMLDetailsElement>("details[id]")) {
      const again = page.getElementById(fold.id);
      // Open stays open, and what the reader has closed stays closed.
      if (again instanceof HTMLDetailsElement) again.open = fold.open || (again.open && fold.dataset["open"] === "false");
    }
    // A status is read out when its words change, not when it is another element.
    if (part.getAttribute("role") === "status") part.textContent = fresh.textContent;
    else part.replaceChildren(...fresh.childNodes);
  }
  document.title = page.title;
  refocus();
  return true;
}

/**
 * Gives the focus back to the control that had it, with what is being typed into it, or to the count where that
 * control has gone.
 */
function findAgain(focused: Element | null): () => void {
  const { id = "", name = "", value = "", selectionStart: start, selectionEnd: end } = (focused ?? {}) as Partial<HTMLInputElement>;
  const selector = id !== "" ? `#${CSS.escape(id)}` : name === "" ? null : `[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`;
  return () => {
    if (focused === null || focused.isConnected) return;
    const same = selector === null ? null : document.querySelector<HTMLInputElement>(selector);
    if (same && start != null && end != null) {
      same.value = value;
      same.setSelectionRange(start, end);
    }
    (same ?? document.querySelector<HTMLElement>("main [role=status]"))?.focus({ preventScroll: true });
  };
}
