import { RowCount } from "./row-count";

/** So many bytes are handed to the browser at once, which keeps them where it likes: a page has no room for a large file. */
const HANDED_OVER = 4_000_000;

/**
 * Shows how far a download is and lets it be stopped. The file is saved when it has come whole; where it breaks off, or
 * the answer is a page, nothing is saved, and the page is shown.
 */
export function watchDownload(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-download]");
  const panel = document.getElementById("download-progress");
  if (!form || !panel) return;
  const { running = "", size = "", done = "", stopped = "", broken = "" } = panel.dataset;
  const [said, bar, stop] = [panel.querySelector("[role=status]"), panel.querySelector("progress"), panel.querySelector("button")];
  const soFar = panel.querySelector("output");
  const number = new Intl.NumberFormat(document.documentElement.lang);
  let current: AbortController | null = null;
  stop?.addEventListener("click", () => current?.abort());

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (current) return;
    const choice = new FormData(form) as unknown as Iterable<[string, string]>;
    const address = `${form.action}?${new URLSearchParams([...choice])}`;
    const total = Number(form.querySelector<HTMLInputElement>("input[name=shape]:checked")?.dataset["rows"] ?? 0);
    const isCounted = !/[?&]format=xlsx/.test(address);
    const asking = (current = new AbortController());
    const rows = new RowCount();
    const show = (bytes: number) => {
      const text = isCounted && total > 0 ? running.replace("{rows}", number.format(Math.min(rows.rows, total))).replace("{total}", number.format(total)) : size.replace("{size}", number.format(Math.round(bytes / 1e5) / 10));
      soFar?.replaceChildren(text);
      if (bar && isCounted && total > 0) bar.value = Math.min(1, rows.rows / total);
      else bar?.removeAttribute("value");
    };
    const end = (words: string) => {
      current = null;
      panel.dataset["state"] = "ended";
      said?.replaceChildren(words);
    };
    panel.hidden = false;
    panel.dataset["state"] = "running";
    said?.replaceChildren();
    show(0);
    fetch(address, { signal: asking.signal })
      .then(async (answer) => {
        const name = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1];
        // A page that says what is wrong: it is shown instead.
        if (!answer.ok || !answer.body || name === undefined) return location.assign(answer.redirected ? answer.url : address);
        const kept: Blob[] = [];
        let held: BlobPart[] = [];
        let [bytes, holds] = [0, 0];
        const reader = answer.body.getReader();
        for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
          held.push(piece.value);
          holds += piece.value.length;
          bytes += piece.value.length;
          if (isCounted) rows.take(piece.value);
          if (holds > HANDED_OVER) {
            kept.push(new Blob(held));
            [held, holds] = [[], 0];
          }
          show(bytes);
        }
        save(new Blob([...kept, ...held], { type: answer.headers.get("content-type") ?? "" }), name);
        end(done);
      })
      .catch(() => end(asking.signal.aborted ? stopped : broken));
  });
}

function save(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads it after the click, in its own time.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
