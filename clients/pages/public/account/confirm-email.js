import { createForm, unknownResult } from '../assets/create-form.js';
import { element } from '../assets/element.js';
import { text } from '../assets/language.js';
import { confirmEmail as operation } from '../assets/operations.js';
import { sendOperation } from '../assets/send-operation.js';
import { showView } from '../assets/show-view.js';
import { askForNewLink, showIncomplete, showUnusable } from './link-views.js';
import { forgetToken, takeToken } from './take-token.js';

/**
 * Lets somebody prove an address by the token of a message. By a button: programs that look for malware in mail open every
 * link.
 * @param {'verify-email' | 'change-email'} page whose texts are told
 */
export function confirmEmail(page) {
  const token = takeToken();
  if (token === null) return showIncomplete();

  const form = createForm({
    submit: text(`${page}.submit`),
    async perform() {
      const { confirmEmail: result } = await sendOperation(operation, { input: { token } });
      forgetToken();
      switch (result.__typename) {
        case 'EmailConfirmed':
          return showView(text(`${page}.done.title`), element('p', {}, text(`${page}.done`, { email: result.email })));
        case 'EmailTaken':
          return showView(
            text('email-taken.title'),
            element('p', {}, text('email-taken')),
            element('p', {}, askForNewLink()),
          );
        case 'InvalidToken':
          return showUnusable(new Text(text(`${page}.next`)));
        default:
          return unknownResult(result);
      }
    },
  });
  showView(text(`${page}.title`), element('p', {}, text(`${page}.explanation`)), form);
}
