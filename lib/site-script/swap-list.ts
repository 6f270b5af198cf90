/**
 * Puts the parts of a freshly fetched page where the old ones stand: what is folded stays as the reader left it, and
 * the focus stays where it was. False where the page has other parts than this one.
 */
export function swapList(page: Document): boolean {
  const pairs = [...document.querySelectorAll<HTMLElement>("[data-part]")].map((part) => [part, page.getElementById(part.id)] as const);
  if (pairs.length === 0 || pairs.some(([, fresh]) => fresh === null)) return false;
  const refocus = findAgain(document.activeElement);
  for (const [part, fresh] of pairs) {
    if (fresh === null) continue;
    for (const fold of part.querySelectorAll<HTMLDetailsElement>("details[id]")) {
      const again = page.getElementById(fold.id);
      if (again instanceof HTMLDetailsElement) again.open = fold.open;
    }
    // A status is read out when its words change, not when it is another element.
    if (part.getAttribute("role") === "status") part.textContent = fresh.textContent;
    else part.replaceChildren(...fresh.childNodes);
  }
  document.title = page.title;
  refocus();
  return true;
}

/** Gives the focus back to the control that had it, or to the count where that control has gone. */
function findAgain(focused: Element | null): () => void {
  const { id = "", name = "", value = "" } = (focused ?? {}) as Partial<HTMLInputElement>;
  return () => {
    if (focused === null || focused.isConnected) return;
    const same =
      id !== "" ? document.getElementById(id) : name === "" ? null : document.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`);
    (same ?? document.querySelector<HTMLElement>("main [role=status]"))?.focus({ preventScroll: true });
  };
}
