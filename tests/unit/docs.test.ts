import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const documents = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.posix.join("docs", name.split(path.sep).join("/"))),
].filter((file) => existsSync(file));

const linksOf = (text: string) => [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
const addressesOf = (text: string) =>
  [...text.replace(/```[\s\S]*?```/g, "").matchAll(/`((?:app|components|docs|lib|prisma|scripts|tests)\/[^`\s]*)`/g)]
    .map(([, address = ""]) => address)
    .filter((address) => !/[<…*]/.test(address) && !address.includes("generated"));
const commandsOf = (text: string) => [...text.matchAll(/npm run ([a-z0-9:]+(?:-[a-z0-9:]+)*)/g)].map(([, name = ""]) => name);

/** The heading as GitHub makes it an anchor. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, "").replace(/ /g, "-"),
  );

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

describe.each(documents)("%s", (file) => {
  const text = readFileSync(file, "utf8");

  it("links to what is there", () => {
    const broken = linksOf(text).filter((link) => {
      if (/^(?:https?:|mailto:)/.test(link)) return false;
      const [target = "", anchor] = link.split("#");
      const linked = target === "" ? file : path.posix.join(path.posix.dirname(file), target);
      return !existsSync(linked) || (anchor !== undefined && !anchorsOf(readFileSync(linked, "utf8")).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  it("names files that exist: when you move a file, move its name here too", () => {
    expect(addressesOf(text).filter((address) => !existsSync(address))).toEqual([]);
  });

  it("names commands that package.json has", () => {
    expect(commandsOf(text).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

describe("decision records", () => {
  const records = readdirSync("docs/decisions").sort();

  it("are numbered without gaps or repetitions, in the file's name and in its heading", () => {
    expect(records.map((name) => Number(name.slice(0, 4)))).toEqual(records.map((_, index) => index + 1));
    const headings = records.map((name) => /^# (\d+)\. /.exec(readFileSync(`docs/decisions/${name}`, "utf8"))?.[1]);
    expect(headings.map(Number)).toEqual(records.map((_, index) => index + 1));
  });

  it.each(records)("%s says its day and state, and has the three parts", (name) => {
    const text = readFileSync(`docs/decisions/${name}`, "utf8");
    expect(text.split("\n")[2]).toMatch(/^\d{4}-\d{2}-\d{2} · (?:proposed|accepted|replaced by \d{4})$/);
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(
      expect.arrayContaining(["Context", "Decision", "Consequences"]),
    );
  });
});
