// Folding and matching of free text, the pure part of the publication filter.

// Letters that Unicode does not decompose, though a reader takes them for a letter with a mark.
const LETTERS = { æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i", ł: "l", ŋ: "n", ß: "ss", ς: "σ" };
const FOLDABLE = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
// Chinese and Japanese put no space between words, so there every character may begin one.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Takes case and diacritics off: "Łukasz Émile" becomes "lukasz emile". */
export const fold = (text) =>
  text
    .normalize("NFKD") // compatibility forms first: some hide a capital
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(FOLDABLE, (letter) => LETTERS[letter]);

/** The words of a text, folded. Anything but letters and digits parts them. */
export const words = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** A text made ready for `matches`: its words, each behind one space. */
export const searchable = (text) => words(text).map((word) => ` ${word}`).join("");

/** What a searchable text holds if each word of a text is the start of one in it. */
export const wanted = (text) => words(text).map((word) => (UNSPACED.test(word[0]) ? word : ` ${word}`));

/** Whether a searchable text holds everything that is wanted. */
export const matches = (text, parts) => parts.every((part) => text.includes(part));
