import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { styledCitations } from "@/lib/citations/styled-citations";
import { citedWork, HOSTILE } from "./cited-works";

/** As the handbooks print them: Chicago Manual of Style 14.12 and 14.207, APA 10.16, MLA 5.111. */
const KNOWN = [
  {
    title: "an entry",
    work: citedWork(),
    chicago: "“Örnek Misal (entry 167, version 3),” Guwah, March 4, 2026, accessed November 23, 2026, https://guwah.example/entries/167@3.",
    apa: "Örnek Misal (entry 167, version 3). (2026, March 4). Guwah. Retrieved November 23, 2026, from https://guwah.example/entries/167@3",
    mla: "“Örnek Misal (entry 167, version 3).” Guwah, 4 Mar. 2026, https://guwah.example/entries/167@3. Accessed 23 Nov. 2026.",
  },
  {
    title: "a fact",
    work: citedWork({ numbered: "entry 167, version 3, status report f-3kq9x2m0ab", url: "https://guwah.example/entries/167@3#f-3kq9x2m0ab", publishedOn: "2026-05-31" }),
    chicago: "“Örnek Misal (entry 167, version 3, status report f-3kq9x2m0ab),” Guwah, May 31, 2026, accessed November 23, 2026, https://guwah.example/entries/167@3#f-3kq9x2m0ab.",
    apa: "Örnek Misal (entry 167, version 3, status report f-3kq9x2m0ab). (2026, May 31). Guwah. Retrieved November 23, 2026, from https://guwah.example/entries/167@3#f-3kq9x2m0ab",
    mla: "“Örnek Misal (entry 167, version 3, status report f-3kq9x2m0ab).” Guwah, 31 May 2026, https://guwah.example/entries/167@3#f-3kq9x2m0ab. Accessed 23 Nov. 2026.",
  },
  {
    title: "a testimony of two witnesses",
    work: citedWork({
      name: "Testimony of Anna Invented, Aman Sample", numbered: "testimony 4, version 1", authors: ["Anna Invented", "Aman Sample"],
      url: "https://guwah.example/testimonies/4@1", publishedOn: "2026-09-09",
    }),
    chicago: "Anna Invented and Aman Sample, “Testimony of Anna Invented, Aman Sample (testimony 4, version 1),” Guwah, September 9, 2026, accessed November 23, 2026, https://guwah.example/testimonies/4@1.",
    apa: "Anna Invented, & Aman Sample. (2026, September 9). Testimony of Anna Invented, Aman Sample (testimony 4, version 1). Guwah. Retrieved November 23, 2026, from https://guwah.example/testimonies/4@1",
    mla: "Anna Invented, and Aman Sample. “Testimony of Anna Invented, Aman Sample (testimony 4, version 1).” Guwah, 9 Sept. 2026, https://guwah.example/testimonies/4@1. Accessed 23 Nov. 2026.",
  },
  {
    title: "a name written from right to left",
    work: citedWork({ name: "ئۆرنەك مىسال", language: "ug" }),
    chicago: "“ئۆرنەك مىسال (entry 167, version 3),” Guwah, March 4, 2026, accessed November 23, 2026, https://guwah.example/entries/167@3.",
    apa: "ئۆرنەك مىسال (entry 167, version 3). (2026, March 4). Guwah. Retrieved November 23, 2026, from https://guwah.example/entries/167@3",
    mla: "“ئۆرنەك مىسال (entry 167, version 3).” Guwah, 4 Mar. 2026, https://guwah.example/entries/167@3. Accessed 23 Nov. 2026.",
  },
  {
    title: "a Chinese name",
    work: citedWork({ name: "吾尔乃克·米萨里", language: "zh-Hans" }),
    chicago: "“吾尔乃克·米萨里 (entry 167, version 3),” Guwah, March 4, 2026, accessed November 23, 2026, https://guwah.example/entries/167@3.",
    apa: "吾尔乃克·米萨里 (entry 167, version 3). (2026, March 4). Guwah. Retrieved November 23, 2026, from https://guwah.example/entries/167@3",
    mla: "“吾尔乃克·米萨里 (entry 167, version 3).” Guwah, 4 Mar. 2026, https://guwah.example/entries/167@3. Accessed 23 Nov. 2026.",
  },
];

describe("a citation in a style", () => {
  it.each(KNOWN)("is what the handbook prints: $title", ({ work, chicago, apa, mla }) => {
    expect(styledCitations(work)).toEqual({ chicago, apa, mla });
  });

  it("keeps every letter of a name, whatever it would mean to the typesetter", () => {
    const { apa, chicago, mla } = styledCitations(citedWork({ name: HOSTILE }));
    expect(apa).toContain(HOSTILE);
    for (const text of [chicago, mla]) expect(text).toContain(HOSTILE.replace("“q”", "‘q’"));
  });

  it("has single quotation marks within those of the style", () => {
    const { apa, chicago, mla } = styledCitations(citedWork({ name: 'The "Strike Hard" campaign, “explained”' }));
    expect(apa).toContain('The "Strike Hard" campaign, “explained” (entry');
    for (const text of [chicago, mla]) expect(text).toContain("“The ‘Strike Hard’ campaign, ‘explained’ (entry 167, version 3)");
  });

  it("never fails, and always has the address and the number", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(name, fc.array(name, { maxLength: 2 }), (text, authors) => {
        const work = citedWork({ name: text, authors });
        for (const written of Object.values(styledCitations(work))) {
          expect(written).toContain(work.url);
          expect(written).toContain("(entry 167, version 3)");
          expect(written).toContain("2026");
        }
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
