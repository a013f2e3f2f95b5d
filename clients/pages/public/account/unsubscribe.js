import { createForm, unknownResult } from '../assets/create-form.js';
import { element } from '../assets/element.js';
import { text } from '../assets/language.js';
import { resubscribe, unsubscribe } from '../assets/operations.js';
import { sendOperation } from '../assets/send-operation.js';
import { showView } from '../assets/show-view.js';
import { showIncomplete } from './link-views.js';
import { takeToken } from './take-token.js';

/** @import { TextName } from '../assets/language.js' */

/** What messages of a category are called; others are messages of this kind. @type {Partial<Record<string, TextName>>} */
const names = {
  ORDER_UPDATES: 'unsubscribe.order-updates',
  BACK_IN_STOCK: 'unsubscribe.back-in-stock',
  STOCK_ALERTS: 'unsubscribe.stock-alerts',
  DAILY_DIGEST: 'unsubscribe.daily-digest',
};

/** @param {string} category */
const nameOf = (category) => text(names[category] ?? 'unsubscribe.this-kind');

/**
 * A button that does what the link allows, and says so with a button that takes it back.
 * @param {string} token
 * @param {'unsubscribe' | 'resubscribe'} action
 * @returns {HTMLFormElement}
 */
function actionForm(token, action) {
  return createForm({
    submit: text(`${action}.submit`),
    async perform() {
      const result = await send(token, action);
      switch (result.__typename) {
        case 'MessagePreference': {
          const done = element('p', {}, text(`${action}.done`, { messages: nameOf(result.category) }));
          const undo = actionForm(token, action === 'unsubscribe' ? 'resubscribe' : 'unsubscribe');
          return showView(text(`${action}.done.title`), done, undo);
        }
        case 'InvalidUnsubscribeToken':
        case 'InvalidInput':
          return showIncomplete();
        default:
          return unknownResult(result);
      }
    },
  });
}

/**
 * @param {string} token
 * @param {'unsubscribe' | 'resubscribe'} action
 */
async function send(token, action) {
  const variables = { input: { token } };
  return action === 'unsubscribe'
    ? (await sendOperation(unsubscribe, variables)).unsubscribe
    : (await sendOperation(resubscribe, variables)).resubscribe;
}

const token = takeToken();
if (token === null) showIncomplete();
else {
  const explanation = element('p', {}, text('unsubscribe.explanation'));
  showView(text('unsubscribe.title'), explanation, actionForm(token, 'unsubscribe'));
}
