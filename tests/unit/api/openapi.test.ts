import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { openApiDocument } from "@/lib/api/openapi";
import { describeFields, describeValues } from "@/lib/api/described-schema";
import { filterParameters } from "@/lib/api/api-parameters";
import { problemSchema } from "@/lib/api/answer-schemas";
import { apiRoutes } from "@/lib/api/routes";
import { facets } from "@/lib/search/entry-list-state";
import { parseEntryListParams } from "@/lib/search/entry-list-params";

const document = openApiDocument("https://guwah.example");

describe("the OpenAPI document", () => {
  it("is one, says a public validator", async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it("names each operation once and refers to nothing that is not in it", () => {
    const ids = apiRoutes.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const text = JSON.stringify(document);
    for (const [, path = ""] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      expect(path.split("/").reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document), path).toBeDefined();
    }
    expect(text).not.toMatch(/"\$(?:schema|id)"/);
  });

  it("has every filter of the list of entries, and codes that the list takes", () => {
    const names = filterParameters.map(({ name }) => name);
    expect(names.toSorted()).toEqual(["q", "match", ...facets, "from", "to", "period", "sort"].toSorted());
    for (const { name, schema } of filterParameters) {
      for (const code of describeValues(schema).codes) {
        expect(parseEntryListParams({ q: "a", [name]: code }).problems, `${name}=${code}`).toEqual([]);
      }
    }
  });

  it("is told to people from the same schemas", () => {
    expect(describeFields(problemSchema).map(({ name }) => name)).toEqual(["type", "title", "status", "detail", "parameters", "withdrawnOn", "withdrawalKind", "reference"]);
  });
});
