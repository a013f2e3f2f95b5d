import { element } from '../assets/element.js';
import { text } from '../assets/language.js';
import { signOut } from '../assets/operations.js';
import { OperationError, sendOperation } from '../assets/send-operation.js';
import { showView } from '../assets/show-view.js';
import { followMailbox } from './follow-mailbox.js';
import { channels, messageView, sentAt } from './message-view.js';
import { storedSession, storeSession } from './session.js';
import { showSignIn } from './sign-in.js';

/** @import { TextName } from '../assets/language.js' */
/** @import { MailboxMessage } from './follow-mailbox.js' */

/** Why there is nothing to see, by the code of the gateway's error. @type {Record<string, TextName>} */
const refusals = { FORBIDDEN: 'mailbox.forbidden', NOT_FOUND: 'mailbox.none' };

if (storedSession()) showMailbox();
else showSignIn(showMailbox);

function showMailbox() {
  const status = element('p', { class: 'status quiet', role: 'status' });
  const list = element('ol', { class: 'messages', 'aria-label': text('mailbox.messages') });
  const chosen = element('div', { class: 'chosen' });
  const out = element('button', { type: 'button', class: 'small' }, text('mailbox.sign-out'));
  out.addEventListener('click', leave);
  showView(text('mailbox.title'), status, element('div', { class: 'mailbox' }, list, chosen), element('p', {}, out));

  /** @type {Set<string>} */
  const shown = new Set();
  /** @param {MailboxMessage} message */
  const add = (message) => {
    if (shown.has(message.id)) return;
    shown.add(message.id);
    list.prepend(element('li', {}, messageButton(message, chosen)));
  };

  followMailbox({
    onList: (messages) => messages.toReversed().forEach(add),
    onMessage(message) {
      const isNew = !shown.has(message.id);
      add(message);
      if (isNew) status.textContent = text('mailbox.new', { subject: message.subject });
    },
    onConnection(connected) {
      status.textContent = text(
        !connected ? 'mailbox.interrupted' : shown.size === 0 ? 'mailbox.empty' : 'mailbox.live',
      );
    },
  }).catch((error) => {
    if (!(error instanceof OperationError)) throw error;
    if (error.code === 'UNAUTHENTICATED') {
      storeSession(null);
      showSignIn(showMailbox);
    } else {
      status.textContent = text(refusals[error.code] ?? 'problem.unexpected');
    }
  });
}

/**
 * @param {MailboxMessage} message
 * @param {HTMLElement} chosen where it is shown
 */
function messageButton(message, chosen) {
  const button = element(
    'button',
    { type: 'button' },
    element('strong', {}, message.subject),
    element('span', {}, text(channels[message.channel]), ' · ', message.to),
    sentAt(message),
  );
  button.addEventListener('click', () => {
    document.querySelector('[aria-current]')?.removeAttribute('aria-current');
    button.setAttribute('aria-current', 'true');
    const view = messageView(message);
    chosen.replaceChildren(view);
    view.querySelector('h2')?.focus();
  });
  return button;
}

/** Ends the session, and with it what the page follows. */
async function leave() {
  const session = storedSession();
  storeSession(null);
  try {
    if (session) await sendOperation(signOut, { input: { refreshToken: session.refreshToken } });
  } finally {
    location.reload();
  }
}
