// Loaded into the site server by the demo: when the demo is killed outright, the site must not stay behind.
process.on("disconnect", () => process.exit());
