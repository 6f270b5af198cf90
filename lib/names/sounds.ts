/**
 * The alphabet of sounds: every script is read into it, and names are compared in it. ASCII, one sign a sound.
 *
 * vowels      a A(ä) e i I(ы) o O(ö) u U(ü) · 6 Chinese ao · 7 English ee · 8 English oo, French ou · 9 Chinese e
 *             E Russian е
 * weak        1 2 3: i, u, e that Chinese syllables carry after a bare consonant; 4 5 0: y, w, g that may be silent
 * consonants  b p f v w d t s z S(sh) Z(zh) j c(ch) C(ts) k q g G(gh) h x(kh) l r m n N(ng) y
 * of Latin    D x, which is kh in Uyghur Latin and sh in pinyin
 * of pinyin   B b, F f, J j, Q q, X x, V zh, R r, L l, P er, H h, M n or ng at the end of a syllable
 */
export const VOWELS = "aAeEiIoOuU6789";
export const WEAK_VOWELS = "123";
/** Signs that only readings of Chinese characters and of pinyin have. */
const CHINESE = /[BFJQXVRLPHM12]/;

/** Whether sounds were read syllable by syllable, as Chinese characters are. */
export const isChinese = (sounds: string) => CHINESE.test(sounds);

/** What leaving a sound out costs; sounds not named here cost 0.8. */
const silence: Readonly<Record<string, number>> = {
  a: 0.5, A: 0.5, e: 0.5, E: 0.5, i: 0.45, I: 0.4, o: 0.5, O: 0.5, u: 0.45, U: 0.45, 6: 0.5, 7: 0.5, 8: 0.5, 9: 0.45,
  1: 0.06, 2: 0.06, 3: 0.06, 4: 0.05, 5: 0.08, 0: 0.1,
  y: 0.3, h: 0.3, H: 0.3, x: 0.45, D: 0.5, w: 0.4, G: 0.45, P: 0.4, M: 0.6, r: 0.65, l: 0.7, L: 0.6, n: 0.7, N: 0.7,
};

/** What taking one sound for another costs: `sound: "other cost other cost …"`, both ways. */
const confusions: Readonly<Record<string, string>> = {
  a: "A .1 e .2 E .22 o .3 6 .15 O .4 u .45 i .35 I .3 U .45 3 .06",
  A: "e .08 E .1 i .3 6 .2 I .3 o .4 u .45 O .35 U .4 3 .06",
  e: "E .02 7 .05 i .2 I .25 o .4 O .3 U .4 u .45 3 .04 1 .1",
  E: "7 .08 i .22 I .25 3 .06 1 .12 O .3 o .35",
  i: "I .06 7 .04 u .3 U .2 1 .03 y .2 4 .1 2 .2 3 .15 o .45 O .4",
  I: "u .15 U .15 1 .05 2 .1 3 .1 y .2 o .35 O .35 7 .15",
  o: "O .08 u .15 U .2 6 .05 8 .04 2 .1 3 .12",
  O: "u .15 U .1 6 .12 8 .1 2 .12",
  u: "U .06 8 .04 6 .15 2 .03 w .15 5 .1 v .3 1 .15 3 .2",
  U: "8 .08 2 .04 1 .1 w .2",
  "9": "a .2 A .08 e .04 E .05 i .15 I .1 u .25 U .25 o .3 O .25 1 .1 2 .15 3 .03 7 .08",
  "0": "g .02 G .02 k .08 q .08",
  "1": "2 .05 3 .05 4 .05",
  "2": "3 .06 5 .05",
  "4": "y .03 1 .05",
  "5": "w .05 v .1",
  b: "B .02 p .15 f .35 F .3 v .25 w .3 m .6",
  p: "B .1 f .15 F .12 v .4 w .5",
  f: "F .02 v .15 w .2 B .25",
  v: "F .06 w .03 B .2 6 .3 o .4",
  w: "F .12 B .25 G .5",
  d: "t .15 j .5 z .5",
  s: "z .15 S .25 C .25 X .08 c .5 Z .5 j .5 V .35",
  z: "Z .25 j .3 V .05 C .25 S .4 J .2 X .25",
  S: "c .25 Z .35 X .03 C .35 j .45 Q .2 V .3",
  Z: "j .08 V .05 J .06 R .1 c .3 y .4",
  j: "c .25 V .06 J .03 R .15 y .4 Q .2 C .4",
  c: "C .25 Q .03 V .2 J .2 k .5 X .25",
  C: "V .3 Q .3 t .5",
  k: "q .04 g .2 G .3 x .3 h .4 H .25 Q .2 J .25",
  q: "g .15 G .15 x .25 h .3 H .1 Q .25",
  g: "G .05 J .15 h .4 H .2 x .4 y .5",
  G: "h .3 H .12 x .3",
  h: "x .06 H .03 X .25 w .35",
  x: "H .03 X .25 D .02",
  D: "h .06 H .05 X .12 S .3 q .3 k .35 G .35 s .45",
  l: "L .02 P .1 r .6 R .4",
  r: "L .08 R .02 P .02",
  L: "P .1 R .1",
  m: "M .15 n .45 N .6",
  n: "M .02 N .1 l .7",
  N: "M .02 g .5",
};

const SIGNS = 128;
const DIFFERENT = 1;
/** A vowel for a consonant is worse than leaving both out. */
const UNLIKE = 1.6;

/** Costs of leaving out, by character code. */
export const silenceCosts = new Float32Array(SIGNS).fill(0.8);
/** Costs of replacing, by 128 × one character code + the other. */
export const replacementCosts = new Float32Array(SIGNS * SIGNS).fill(DIFFERENT);

const isVocalic = (code: number) => (VOWELS + WEAK_VOWELS).includes(String.fromCharCode(code));

for (let one = 0; one < SIGNS; one++) {
  for (let other = 0; other < SIGNS; other++) {
    const cost = one === other ? 0 : isVocalic(one) === isVocalic(other) ? (isVocalic(one) ? 0.5 : DIFFERENT) : UNLIKE;
    replacementCosts[one * SIGNS + other] = cost;
  }
}
for (const [sign, cost] of Object.entries(silence)) silenceCosts[sign.charCodeAt(0)] = cost;
for (const [sign, list] of Object.entries(confusions)) {
  for (const [, other = "", cost] of list.matchAll(/(\S) (\.\d+)/g)) {
    const [one, two] = [sign.charCodeAt(0), other.charCodeAt(0)];
    replacementCosts[one * SIGNS + two] = replacementCosts[two * SIGNS + one] = Number(cost);
  }
}
