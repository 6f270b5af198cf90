import { noteFolds, swapList } from "./swap-list";

/**
 * Lets the list of entries change without a new page: a filter or the box asks for the page at the new address, and
 * what differs is put in place. On any trouble the browser goes there as it would have without this.
 */
export function keepListLive(form: HTMLFormElement, box: HTMLInputElement, refreshed: () => void): void {
  const main = box.closest("main");
  if (main === null) return;
  let shown = location.pathname + location.search;
  let isSwapping = false;
  let asking: { address: string; stop: AbortController } | null = null;
  history.scrollRestoration = "manual";
  noteFolds(document);

  async function show(address: string, arrive: (isElsewhere: boolean) => void): Promise<void> {
    if (asking?.address === address) return;
    asking?.stop.abort();
    const mine = (asking = { address, stop: new AbortController() });
    const typed = box.value;
    main?.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { signal: mine.stop.signal, headers: { accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (asking !== mine) return;
      // A box that is taken away while somebody types in it has not been changed by them.
      isSwapping = true;
      const isSwapped = answer.ok && swapList(page);
      isSwapping = false;
      if (!isSwapped) throw new Error(address);
      // Whoever goes on typing keeps what they type.
      if (box.value === typed) box.value = page.querySelector<HTMLInputElement>(`#${box.id}`)?.value ?? "";
      const canonical = page.querySelector<HTMLLinkElement>("link[rel=canonical]");
      const { pathname, search } = new URL(canonical?.href ?? address, location.href);
      const isElsewhere = shown !== pathname + search;
      shown = pathname + search;
      arrive(isElsewhere);
      refreshed();
    } catch {
      if (asking === mine) location.assign(address);
    } finally {
      if (asking === mine) {
        asking = null;
        main?.removeAttribute("aria-busy");
      }
    }
  }

  // A page remembers how far down it was read, so that going back leads to the same line.
  const keepScroll = () => history.replaceState({ ...history.state, y: scrollY }, "");
  const wasRead = () => (history.state as { y?: number } | null)?.y;

  const go = (address: string, isNewPage = false) => {
    keepScroll();
    void show(address, (isElsewhere) => {
      if (isElsewhere) history.pushState({}, "", shown);
      if (isNewPage) main.querySelector("[role=status]")?.scrollIntoView();
    });
  };
  const goByForm = (event: Event) => {
    event.preventDefault();
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string" && value !== "") asked.append(name, value);
    go(`${form.action}?${asked}`);
  };

  form.addEventListener("submit", goByForm);
  document.addEventListener("change", (event) => {
    const { form: changed, type } = event.target as HTMLInputElement;
    // Whoever leaves the box with words in it may only want to read the page.
    if (!isSwapping && changed === form && type !== "search") goByForm(event);
  });
  main.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a");
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (link === null || !isPlain || link.origin !== location.origin || link.pathname !== location.pathname || link.hash !== "") return;
    event.preventDefault();
    go(link.href, link.rel !== "");
  });

  let timer = 0;
  addEventListener("scroll", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(keepScroll, 100);
  });
  addEventListener("popstate", () => {
    window.clearTimeout(timer);
    if (location.pathname + location.search !== shown) void show(location.href, () => scrollTo(0, wasRead() ?? 0));
  });
  const before = wasRead();
  if (before !== undefined) scrollTo(0, before);
}
