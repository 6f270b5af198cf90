import { API_PATH } from "@/lib/api/addresses";
import { CARD_SIZE } from "@/lib/embeds/embed-address";
import { BATCH_LIMITS } from "./asked-query";
import { entityTypes } from "./entity-types";

/** The root of the service in version 0.2, and in the draft of what comes after it, below the root of the interface. */
export const RECONCILE_ROOTS = { "0.2": "/reconcile", "1.0-draft": "/reconcile/1.0-draft" } as const;

/** What the service is and can do (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/). */
export function manifest(siteUrl: string) {
  const root = siteUrl + API_PATH + RECONCILE_ROOTS["0.2"];
  const at = (path: string) => ({ service_url: root, service_path: path });
  return {
    versions: ["0.2"],
    ...shared(siteUrl),
    identifierSpace: `${root}/view?id=`,
    schemaSpace: `${root}/suggest/type`,
    view: { url: `${root}/view?id={{id}}` },
    preview: { url: `${root}/preview?id={{id}}`, ...CARD_SIZE },
    suggest: { entity: at("/suggest/entity"), property: at("/suggest/property"), type: at("/suggest/type") },
    extend: { propose_properties: at("/extend/propose"), property_settings: [] },
  };
}

/** The same as the draft of version 1.0 writes it (https://reconciliation-api.github.io/specs/1.0-draft). */
export function draftManifest(siteUrl: string) {
  const root = siteUrl + API_PATH + RECONCILE_ROOTS["1.0-draft"];
  return {
    versions: ["1.0-draft"],
    ...shared(siteUrl),
    view: { url: `${root}/view?id={id}` },
    preview: CARD_SIZE,
    suggest: { entity: true, property: true, type: true },
    extend: { proposeProperties: true, propertySettings: [] },
    standardizedScore: true,
    lang: "en",
  };
}

function shared(siteUrl: string) {
  return { name: "Guwah", documentation: `${siteUrl}/en/api#reconcile`, logo: `${siteUrl}/icon.svg`, defaultTypes: [...entityTypes], batchSize: BATCH_LIMITS.queries };
}
