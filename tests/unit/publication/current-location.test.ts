import { describe, expect, it } from "vitest";
import { entrySummary } from "@/lib/publication/entry-summary";
import { assessmentOf } from "@/lib/publication/assessment";
import type { PublicUnit } from "@/lib/publication/public-record";
import { attributeUnit, dated, episodeUnit, factId, statusUnit } from "@/tests/factories/public-units";

const place = (number: number) => ({ kind: "place" as const, number });
const residence = (key: string, edtf: string | null, more: object = {}) => attributeUnit(key, "residence", { place: place(1), date: edtf === null ? null : dated(edtf), ...more });

function located(...units: PublicUnit[]) {
  const { location, attributes } = entrySummary(units, assessmentOf(units));
  return { now: [...location.statuses, ...location.residences].map(({ id }) => id), residence: attributes.residence.map(({ id }) => id) };
}

describe("the likely current location", () => {
  it("is no residence from before somebody was taken, and none of which nobody knows when it was", () => {
    const camp = episodeUnit("camp", "camp", { start: dated("2017-10") });
    expect(located(camp, residence("old", "2009"), residence("new", "2019"), residence("any", null))).toEqual({ now: [factId("new")], residence: [factId("old"), factId("any")] });
    expect(located(camp, residence("year", "2017"))).toEqual({ now: [], residence: [factId("year")] });
  });

  it("begins anew when somebody is taken again", () => {
    const units = [episodeUnit("camp", "camp", { start: dated("2017") }), residence("between", "2018"), episodeUnit("prison", "prison", { start: dated("2020") })];
    expect(located(...units)).toEqual({ now: [], residence: [factId("between")] });
  });

  it("is the place of the status shown, whatever was said of where somebody lived before", () => {
    const camp = episodeUnit("camp", "camp", { start: dated("2017") });
    const abroad = statusUnit("abroad", "abroad", { asOf: dated("2021"), place: place(5) });
    expect(located(camp, residence("home", "2019"), abroad)).toEqual({ now: [factId("abroad")], residence: [factId("home")] });
    expect(located(camp, abroad, residence("home", "2022"))).toEqual({ now: [factId("abroad"), factId("home")], residence: [] });
    expect(located(camp, residence("home", "2019"), statusUnit("free", "free", { asOf: dated("2021") }))).toEqual({ now: [factId("home")], residence: [] });
  });

  it("is where somebody is held, and not where something happened to them", () => {
    expect(located(episodeUnit("prison", "prison", { start: dated("2018"), facility: { kind: "facility", number: 2 } }))).toMatchObject({ now: [factId("prison")] });
    expect(located(episodeUnit("prison", "prison", { start: dated("2018") }))).toMatchObject({ now: [] });
    expect(located(episodeUnit("release", "release", { start: dated("2018"), place: place(5) }))).toMatchObject({ now: [] });
  });

  it("takes no claim that was rejected, and nobody who is dead", () => {
    expect(located(residence("wrong", "2022", { standing: "rejected" }))).toEqual({ now: [], residence: [factId("wrong")] });
    expect(located(residence("home", "2022"), statusUnit("dead", "deceased", { asOf: dated("2023"), place: place(5) }))).toEqual({ now: [], residence: [factId("home")] });
  });

  it("is a residence that nothing speaks against", () => {
    expect(located(residence("home", "2022"))).toEqual({ now: [factId("home")], residence: [] });
  });
});
