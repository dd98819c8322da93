// Folds and matches text: the pure functions of the publication filter.

// Letters that Unicode does not decompose, although readers see them as a base letter with a mark.
const LETTERS = { æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i", ł: "l", ŋ: "n", ß: "ss", ς: "σ" };
const FOLDABLE = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
// Chinese and Japanese have no spaces between words, so a word may begin at every character.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Removes case and diacritics: "Łukasz Émile" becomes "lukasz emile". */
export const fold = (text) =>
  text
    .normalize("NFKD") // compatibility forms first: some decompose to capitals
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(FOLDABLE, (letter) => LETTERS[letter]);

/** The folded words of a text. All characters except letters and digits separate words. */
export const words = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Prepares a text for `matches`: its folded words, each after one space. */
export const searchable = (text) => words(text).map((word) => ` ${word}`).join("");

/** What a searchable text holds if each word of a text is the start of one in it. */
export const wanted = (text) => words(text).map((word) => (UNSPACED.test(word[0]) ? word : ` ${word}`));

/** Whether a searchable text holds everything that is wanted. */
export const matches = (text, parts) => parts.every((part) => text.includes(part));
