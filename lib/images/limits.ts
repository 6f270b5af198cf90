/** The largest file that is taken in. */
export const LARGEST_FILE_BYTES = 20 * 1024 * 1024;
/** The largest picture: a small file may unfold into one that fills the memory. */
export const MOST_PIXELS = 50_000_000;
/** A picture with a shorter side than that shows nobody. */
export const FEWEST_PIXELS_A_SIDE = 64;

/** The boxes into which a picture is fitted, with how many bytes it may take there. A page fetches one of them. */
export const imageSizes = [
  { width: 320, height: 480, mostBytes: 36_000 },
  { width: 640, height: 960, mostBytes: 110_000 },
] as const;
