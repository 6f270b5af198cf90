const TYPED_IN = "textarea, select, [contenteditable=''], [contenteditable='true'], input:not([type='checkbox'], [type='radio'], [type='button'], [type='submit'])";

/** Whether somebody is typing, so that letters are letters. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED_IN) !== null;
}

/** Sends the form that somebody is in, or the only one of the page that saves something; false where there is none. */
export function saveForm(): boolean {
  const forms = [...document.querySelectorAll<HTMLFormElement>("main form[method='post']")];
  const form = document.activeElement?.closest<HTMLFormElement>("form[method='post']") ?? (forms.length === 1 ? forms[0] : undefined);
  form?.requestSubmit();
  return form !== undefined;
}

/** Puts the cursor into the page's search field; false where there is none. */
export function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>("main input[type='search']");
  field?.focus();
  field?.select();
  return field !== null;
}

/** Goes to the next row of the page's list, or the one before; from its end, and where there is no list, to the next page. */
export function moveBy(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>("main [data-rows] > li")];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const link = (at === -1 && step === -1 ? undefined : rows[at + step])?.querySelector("a");
  const beyond = link ? null : document.querySelector<HTMLAnchorElement>(`main a[rel='${step === 1 ? "next" : "prev"}']`);
  link?.focus();
  beyond?.click();
  return Boolean(link ?? beyond);
}
