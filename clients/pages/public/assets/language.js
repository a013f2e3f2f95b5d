import { de } from './texts/de.js';
import { en } from './texts/en.js';

/** @typedef {Record<keyof typeof en, string>} Texts */
/** @typedef {keyof Texts} TextName */

/** @type {Record<string, Texts>} */
const languages = { en, de };

const asked = new URLSearchParams(location.search).get('lang');

/** The first that there is of those that are asked for: by `?lang=`, then by the browser. */
export const language =
  [asked, ...navigator.languages]
    .map((tag) => tag?.toLowerCase().split('-')[0] ?? '')
    .find((tag) => Object.hasOwn(languages, tag)) ?? 'en';

/**
 * A text in the language of the page.
 * @param {TextName} name
 * @param {Record<string, string>} [values] what stands in its braces
 */
export function text(name, values = {}) {
  return (languages[language] ?? en)[name].replaceAll(/\{(\w+)\}/g, (_, value) => {
    const given = values[value];
    if (given === undefined) throw new Error(`${name} is told no ${value}`);
    return given;
  });
}

/**
 * The address of another page, in the language that was asked for here.
 * @param {string} path
 */
export function pageAt(path) {
  return asked === null ? path : `${path}?${new URLSearchParams({ lang: asked })}`;
}

/**
 * A time in words, in whole minutes or hours.
 * @param {number} seconds
 */
export function duration(seconds) {
  const minutes = Math.ceil(seconds / 60);
  const [value, unit] = minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
