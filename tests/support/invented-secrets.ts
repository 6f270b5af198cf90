/** Words of the invented records that no reader may ever see. */
export const inventedSecrets = {
  minor: "Hiddenchild Samplova",
  witness: "Unconsenting Samplov",
  restricted: "a restricted sentence",
  sealed: "a sealed sentence",
  internal: "an internal sentence",
} as const;
