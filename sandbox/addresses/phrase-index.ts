import { editDistance } from "./edit-distance.ts";
import { spellings } from "./normalise.ts";

const exact = 9;
const prefix = 6;
const fuzzy = 4;

/** Which letters a word has, as bits: words that differ in too many need no closer look. */
function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) - 65);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** Scores a typed word against the words of many phrases (street names, cities) at once. */
export class PhraseIndex {
  readonly #wordsOfPhrase: number[][];
  readonly #wordCount: number;
  readonly #vocabulary: { text: string; word: number; bits: number }[] = [];

  /** `phrases` are keys as normalise.ts makes them. */
  constructor(phrases: readonly string[]) {
    const numbers = new Map<string, number>();
    this.#wordsOfPhrase = phrases.map((phrase) =>
      phrase.split(" ").map((word) => {
        const known = numbers.get(word);
        if (known !== undefined) return known;
        numbers.set(word, numbers.size);
        return numbers.size - 1;
      }),
    );
    this.#wordCount = numbers.size;
    for (const [key, word] of numbers) {
      for (const text of spellings.get(key) ?? [key]) {
        this.#vocabulary.push({ text, word, bits: letterBits(text) });
      }
    }
  }

  /**
   * For each phrase how well its best word fits what was typed, 0 for not at all. The word being typed (`typing`) may
   * be a misspelt beginning; words with a digit in them are never misspelt, 34 fits 34TH but not 35TH.
   */
  scores(typed: string, typing: boolean): Uint8Array {
    const ofWord = new Uint8Array(this.#wordCount);
    const hasDigit = /\d/.test(typed);
    const limit = hasDigit || typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
    const bits = letterBits(typed);
    for (const { text, word, bits: wordBits } of this.#vocabulary) {
      const score = this.#score(typed, text, limit, typing, hasDigit, countBits(bits & ~wordBits) > limit);
      if (score > (ofWord[word] ?? 0)) ofWord[word] = score;
    }
    const ofPhrase = new Uint8Array(this.#wordsOfPhrase.length);
    for (let phrase = 0; phrase < ofPhrase.length; phrase++) {
      for (const word of this.#wordsOfPhrase[phrase] ?? []) {
        const score = ofWord[word] ?? 0;
        if (score > (ofPhrase[phrase] ?? 0)) ofPhrase[phrase] = score;
      }
    }
    return ofPhrase;
  }

  #score(
    typed: string,
    text: string,
    limit: number,
    typing: boolean,
    hasDigit: boolean,
    far: boolean,
  ): number {
    if (text === typed) return exact;
    if (hasDigit && !typing)
      return text.startsWith(typed) && /^(?:ST|ND|RD|TH)$/.test(text.slice(typed.length)) ? exact : 0;
    if (text.startsWith(typed)) return prefix;
    if (limit === 0 || far) return 0;
    const distance = editDistance(typed, text, limit, typing);
    return distance > limit ? 0 : fuzzy - distance;
  }
}
