import { describe, expect, it } from "vitest";
import { nameKeys } from "@/lib/names/name-keys";
import data from "@/lib/names/name-groups.json";

/** The groups of a form that may have been written in two words. */
const groupsOf = (form: string) => nameKeys(form).parts.flatMap((part) => part.groups);

describe.each(data.equivalents)("the group of $name", ({ name, forms, source }) => {
  it("says where it is from, and lists no form twice", () => {
    expect(source.trim()).not.toBe("");
    expect(new Set(forms).size).toBe(forms.length);
    expect(forms.length).toBeGreaterThan(1);
  });

  it("has each of its forms", () => {
    expect(forms.filter((form) => !groupsOf(form).includes(`xq${name.toLowerCase()}`))).toEqual([]);
  });
});

describe("groups", () => {
  it("have names of their own, in plain letters", () => {
    const names = data.equivalents.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[A-Z][a-z]+$/.test(name))).toEqual([]);
  });

  it("do not draw in names that only sound a little alike", () => {
    for (const name of ["Memtimin", "Tursunay", "Yasin", "Alim", "Omid", "Hashim", "Ibadet"]) expect(groupsOf(name)).toEqual([]);
  });
});

describe.each(data.optionalWords)("$name", ({ forms, source }) => {
  it("say where they are from, and are optional beside a name", () => {
    expect(source.trim()).not.toBe("");
    const beside = forms.map((form) => nameKeys(`Sayragul ${form}`).parts);
    expect(forms.filter((_, at) => beside[at]?.slice(1).some((part) => !part.isOptional))).toEqual([]);
  });
});
