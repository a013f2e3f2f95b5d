import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

const passwords = dictionary['passwords-common'];

/** In lower case, as all of them are. */
const commonPasswords: ReadonlySet<string> = new Set(passwords);

/**
 * Without dictionaries of words: a phrase of several is a good password. With few ways to read signs as letters, since 512, the
 * default, let anybody keep a core busy for 50 ms with one password.
 */
const estimator = new ZxcvbnFactory({ dictionary: { passwords }, graphs: adjacencyGraphs, l33tMaxSubstitutions: 16 });

/** What zxcvbn calls "very guessable": guessers with many networks get through it in months (see `attemptLimits.account`). */
const fewestGuesses = 1_000_000;

/** UTF-16 units that are looked at: the time an estimate takes grows faster than the text; here it is some 5 ms. */
const longestEstimated = 40;

const shopName = 'souk';

/** Shorter words of a name or an address are part of too many others. */
const shortestWord = 3;

export const commonPassword =
  'expected none of the passwords that many people use, also with digits or signs at its end';
export const guessablePassword = 'expected more than repeated characters, sequences and rows of keys';
export const personalPassword = 'expected more than your name, your e-mail address or the name of the shop';

/** Whose password it is to be. */
export interface PasswordOwner {
  email: string;
  displayName: string | null;
}

/** True for a password that many people use, in any case, also when digits and signs follow it. */
export function isCommonPassword(password: string): boolean {
  return spellings(password).some((spelling) => commonPasswords.has(spelling));
}

/**
 * True for one repeated character or block, a sequence (`abcdefghijkl`), a row of keys, and whatever else is found among the
 * first guesses.
 */
export function isGuessablePassword(password: string): boolean {
  return estimator.check(password.slice(0, longestEstimated)).guesses < fewestGuesses;
}

/**
 * True when more than half of a password, with or without the digits and signs at its end, is the owner's name or address or
 * the name of the shop: whoever guesses begins with those.
 */
export function isPersonalPassword(password: string, owner: PasswordOwner): boolean {
  const words = wordsOf(owner);
  return spellings(password).some((spelling) => {
    const rest = words.reduce((left, word) => left.replaceAll(word, ''), spelling);
    return rest.length < spelling.length / 2;
  });
}

/** In lower case: as it is, without signs at its end, and without digits and signs at its end. */
function spellings(password: string): string[] {
  const whole = password.toLowerCase();
  return [whole, whole.replace(/[^\p{L}\p{N}]+$/u, ''), whole.replace(/[^\p{L}]+$/u, '')];
}

/** The longest first, since one may be part of another. */
function wordsOf({ email, displayName }: PasswordOwner): string[] {
  const name = (displayName ?? '').normalize('NFKC').toLowerCase();
  const parts = `${email} ${name}`.split(/[^\p{L}\p{N}]+/u);
  return [shopName, email, ...email.split('@'), ...parts]
    .filter((word) => word.length >= shortestWord)
    .toSorted((one, other) => other.length - one.length);
}
