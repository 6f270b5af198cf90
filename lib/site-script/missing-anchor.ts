const ANCHOR = /^#[a-z]-[a-z0-9]{10}$/;

/** The part of an address behind `#` never reaches the server: here it is said where the page has no such fact. */
export function tellMissingAnchor(): void {
  const notice = document.querySelector<HTMLElement>("[data-missing-anchor]");
  if (!notice) return;
  const tell = () => (notice.hidden = !ANCHOR.test(location.hash) || document.getElementById(location.hash.slice(1)) !== null);
  tell();
  addEventListener("hashchange", tell);
}
