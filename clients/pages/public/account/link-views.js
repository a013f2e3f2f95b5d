import { element } from '../assets/element.js';
import { pageAt, text } from '../assets/language.js';
import { showView } from '../assets/show-view.js';

/** For a link without a token. */
export function showIncomplete() {
  showView(text('link.incomplete.title'), element('p', {}, text('link.incomplete')));
}

/**
 * For a token that is not accepted any more.
 * @param {Node} next what to do
 */
export function showUnusable(next) {
  showView(text('link.unusable.title'), element('p', {}, text('link.unusable')), element('p', {}, next));
}

/** Leads to where a new password can be asked for. */
export function askForNewLink() {
  return element('a', { href: pageAt('/account/forgot-password') }, text('forgot-password.ask'));
}
