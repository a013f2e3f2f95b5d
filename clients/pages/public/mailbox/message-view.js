import { element } from '../assets/element.js';
import { language, text } from '../assets/language.js';

/** @import { TextName } from '../assets/language.js' */
/** @import { MailboxMessage } from './follow-mailbox.js' */

/** What each channel is called. @type {Record<MailboxMessage['channel'], TextName>} */
export const channels = { EMAIL: 'mailbox.email', SMS: 'mailbox.sms', IN_APP: 'mailbox.in-app', PUSH: 'mailbox.push' };

const rules = {
  /**
   * Lets links of the message lead out of its frame.
   * @param {string} html
   */
  createHTML: (html) => `<base target="_blank">${html}`,
};

/** The only text that becomes HTML: that of a message, in a frame of its own that runs no script. Not every browser has such policies. */
const messageHtml = globalThis.trustedTypes?.createPolicy('message', rules) ?? rules;

const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });

/** @param {MailboxMessage} message */
export const sentAt = ({ sentAt: time }) =>
  element('time', { datetime: String(time) }, dateTime.format(new Date(time)));

/**
 * A message: to whom, both parts, and where its links lead.
 * @param {MailboxMessage} message
 */
export function messageView(message) {
  const frame = element('iframe', {
    title: message.subject,
    sandbox: 'allow-popups allow-popups-to-escape-sandbox',
    referrerpolicy: 'no-referrer',
  });
  frame.srcdoc = messageHtml.createHTML(message.html);
  const links = linksIn(message.text).map((url) =>
    element('li', {}, element('a', { href: url, target: '_blank', rel: 'noopener' }, url)),
  );
  const heading = element('h2', { tabindex: '-1' }, message.subject);
  return element(
    'article',
    {},
    heading,
    element(
      'p',
      { class: 'quiet' },
      text(channels[message.channel]),
      ' · ',
      text('mailbox.to', { address: message.to }),
      ' · ',
      sentAt(message),
    ),
    frame,
    element(
      'details',
      {},
      element('summary', {}, text('mailbox.text')),
      element('pre', { tabindex: '0' }, message.text),
    ),
    ...(links.length === 0 ? [] : [element('h3', {}, text('mailbox.links')), element('ul', {}, ...links)]),
  );
}

/**
 * Addresses of the web in a text, each once.
 * @param {string} text
 */
function linksIn(text) {
  return [...new Set(text.match(/https?:\/\/[^\s<>"]+/g))];
}
