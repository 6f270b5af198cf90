import { describe, expect, test } from "vitest";
import type { Figures } from "@/scripts/bench/figures";
import { deskReportOf } from "@/scripts/bench/desk-report";
import { latencyOf, percentile } from "@/scripts/bench/percentile";
import { reportOf } from "@/scripts/bench/report";
import { scatteredNumbers } from "@/scripts/bench/scattered-numbers";

describe("percentiles", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  test("are values that were measured", () => {
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([7], 0.5)).toBe(7);
    expect(percentile([1, 9], 0.95)).toBe(9);
  });

  test("of nothing are nothing", () => {
    expect(latencyOf([])).toEqual({ p50: 0, p95: 0, p99: 0, slowest: 0 });
  });

  test("leave the measurements in their order", () => {
    const given = [3, 1, 2];
    expect(latencyOf(given)).toEqual({ p50: 2, p95: 3, p99: 3, slowest: 3 });
    expect(given).toEqual([3, 1, 2]);
  });
});

describe("scattered numbers", () => {
  test.each([1, 2, 7, 100, 4181, 20_000])("name each of %i entries once", (entries) => {
    const numbers = scatteredNumbers(entries);
    expect(new Set(numbers).size).toBe(entries);
    expect(Math.min(...numbers)).toBe(1);
    expect(Math.max(...numbers)).toBe(entries);
  });

  test("are spread from the start", () => {
    const start = scatteredNumbers(20_000).slice(0, 100);
    for (const quarter of [0, 1, 2, 3]) {
      expect(start.filter((number) => Math.floor((number - 1) / 5000) === quarter).length).toBeGreaterThan(15);
    }
  });
});

describe("report", () => {
  const figures: Figures = {
    measuredAt: "2026-01-02T03:04:05.000Z",
    machine: { processor: "Some Processor", cores: 2, memoryBytes: 8e9, loadBefore: 0.25, node: "20.20.2", postgres: "18.4", system: "Linux 6.1" },
    sizes: { entries: 20_000, testimonies: 13_000, records: 34_567, fileBytes: 1e8, databaseBytes: 2.5e9 },
    importing: { entries: 20_000, records: 61_000, seconds: 40 },
    publishing: null,
    pages: [
      { page: "entry, viewed before", connections: 10, requests: 12_345, perSecond: 1234.5, p50: 7.04, p95: 12.06, p99: 20, slowest: 31, failures: 0 },
      { page: "list", connections: 1, requests: 100, perSecond: 42.25, p50: 20, p95: 30, p99: 40, slowest: 50, failures: 2 },
    ],
    firstVisit: { html: 12_000, css: 6_000, js: 0, fonts: 50_000, other: 500, requests: 4 },
    siteMemoryBytes: { atStart: 120e6, atEnd: 300e6 },
  };

  test("says what was measured on what", () => {
    const text = reportOf(figures);
    expect(text).toContain("Some Processor, 2 cores, 8.0 GB memory, Linux 6.1; load before: 0.25");
    expect(text).toContain("Node 20.20.2, PostgreSQL 18.4");
    expect(text).toContain("20,000 entries, 13,000 testimonies, 34,567 records in all; database 2.5 GB");
    expect(text).toContain("40.0 s for 61,000 records: 500 entries/s");
    expect(text).toContain("18.5 kB without fonts");
  });

  test("puts pages in columns", () => {
    const [heading = "", rule = "", first = "", second = ""] = reportOf(figures).split("\n").slice(-4);
    expect(heading).toMatch(/^page +connections +requests +per second +p50 ms +p95 ms +p99 ms +slowest ms +failures$/);
    expect(rule).toMatch(/^[- ]+$/);
    expect(first).toMatch(/^entry, viewed before +10 +12,345 +1235 +7\.0 +12\.1 +20\.0 +31\.0 +0$/);
    expect(second).toMatch(/^list +1 +100 +42\.3 +20\.0 +30\.0 +40\.0 +50\.0 +2$/);
    expect(first).toHaveLength(heading.length);
  });

  test("says what was not measured", () => {
    const text = reportOf({ ...figures, firstVisit: null });
    expect(text).toContain("Publish   not measured: the database was kept");
    expect(text).toContain("Visit     not measured: there is no browser");
  });
});

describe("the report on the desk", () => {
  test("says what a publication takes, and how much the largest person has", () => {
    const latency = { p50: 41.4, p95: 99.6, p99: 120, slowest: 130.2 };
    const report = deskReportOf({
      measuredAt: "2026-11-23T00:00:00.000Z",
      machine: { processor: "x", cores: 2, memoryBytes: 8e9, loadBefore: 0, node: "20", postgres: "18", system: "Linux" },
      sizes: { entries: 20_000, testimonies: 1, records: 2, databaseBytes: 5e8 },
      pages: [{ page: "person", connections: 1, requests: 100, perSecond: 20, failures: 0, ...latency }],
      publishing: latency,
      largest: { facts: 300, relations: 500 },
    });
    expect(report).toContain("p50 41 ms, p95 100 ms, slowest 130 ms");
    expect(report).toContain("300 facts and 500 relations");
    expect(report).toMatch(/^person\s+1\s+100\s/m);
  });
});
