import { chromium } from "@playwright/test";
import { browserLaunchOptions } from "@/tests/support/browser";
import type { FirstVisit } from "./figures";

/** Opens an address in a browser that has never been there, and counts what goes over the line. */
export async function weighFirstVisit(address: string): Promise<FirstVisit> {
  const browser = await chromium.launch(browserLaunchOptions());
  try {
    const page = await browser.newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Network.enable");
    const visit: FirstVisit = { html: 0, css: 0, js: 0, fonts: 0, other: 0, requests: 0 };
    const kinds = new Map<string, "html" | "css" | "js" | "fonts" | "other">();
    devtools.on("Network.responseReceived", ({ requestId, response }) => kinds.set(requestId, kindOf(response.mimeType)));
    devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      visit[kinds.get(requestId) ?? "other"] += encodedDataLength;
      visit.requests += 1;
    });
    await page.goto(address, { waitUntil: "networkidle" });
    return visit;
  } finally {
    await browser.close();
  }
}

/** By what the answer is, not by what asked for it: a preloaded font is a font. */
function kindOf(mimeType: string): "html" | "css" | "js" | "fonts" | "other" {
  if (mimeType === "text/html") return "html";
  if (mimeType === "text/css") return "css";
  if (mimeType.includes("javascript")) return "js";
  return mimeType.includes("font") ? "fonts" : "other";
}
