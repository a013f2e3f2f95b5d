import { element } from './element.js';
import { language } from './language.js';

const [main] = document.getElementsByTagName('main');

document.documentElement.lang = language;

/**
 * Shows something in place of what the page showed before, and tells who does not see it by moving the focus to its heading.
 * @param {string} title
 * @param {...Node} content
 */
export function showView(title, ...content) {
  const heading = element('h1', { tabindex: '-1' }, title);
  const isFirst = main?.childElementCount === 0;
  main?.replaceChildren(heading, ...content);
  document.title = `${title} · Souk`;
  if (!isFirst) heading.focus();
}
