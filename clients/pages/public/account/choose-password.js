import { createForm, problemId, unknownResult } from '../assets/create-form.js';
import { element } from '../assets/element.js';
import { text } from '../assets/language.js';
import { resetPassword } from '../assets/operations.js';
import { sendOperation } from '../assets/send-operation.js';
import { showView } from '../assets/show-view.js';
import { askForNewLink, showIncomplete, showUnusable } from './link-views.js';
import { forgetToken, takeToken } from './take-token.js';

/** Characters a password has, as the shop counts them. */
const [shortest, longest] = [10, 128];

/**
 * Lets somebody choose a password by the token of a message.
 * @param {'reset-password' | 'accept-invitation'} page whose texts are told
 */
export function choosePassword(page) {
  const token = takeToken();
  if (token === null) return showIncomplete();

  const { field, content } = passwordField();
  const form = createForm({
    content,
    field,
    submit: text(`${page}.submit`),
    async perform() {
      const characters = [...field.value.normalize('NFKC')].length;
      if (characters < shortest) return text('password.short');
      if (characters > longest) return text('password.long');
      const input = { token, newPassword: field.value };
      const { resetPassword: result } = await sendOperation(resetPassword, { input });
      switch (result.__typename) {
        case 'PasswordChanged':
          forgetToken();
          return showView(text(`${page}.done.title`), element('p', {}, text(`${page}.done`)));
        case 'InvalidToken':
          forgetToken();
          return showUnusable(askForNewLink());
        case 'InvalidInput':
          return text('password.guessable');
        default:
          return unknownResult(result);
      }
    },
  });
  showView(text(`${page}.title`), element('p', {}, text(`${page}.explanation`)), form);
}

/** With a label, the rules, and a way to look at what was typed. */
function passwordField() {
  const rules = element('p', { id: 'rules', class: 'quiet' }, text('password.rules'));
  const field = element('input', {
    id: 'password',
    type: 'password',
    autocomplete: 'new-password',
    required: '',
    'aria-describedby': `rules ${problemId}`,
  });
  const visible = element('input', { type: 'checkbox' });
  visible.addEventListener('change', () => {
    field.type = visible.checked ? 'text' : 'password';
  });
  const label = element('label', { for: 'password' }, text('password.label'));
  const choice = element('label', { class: 'choice' }, visible, text('password.show'));
  return { field, content: [label, rules, field, choice] };
}
