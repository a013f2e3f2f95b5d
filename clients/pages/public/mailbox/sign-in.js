import { createForm, problemId, unknownResult } from '../assets/create-form.js';
import { element } from '../assets/element.js';
import { duration, text } from '../assets/language.js';
import { completeSignIn, signIn } from '../assets/operations.js';
import { sendOperation } from '../assets/send-operation.js';
import { showView } from '../assets/show-view.js';
import { storeSession } from './session.js';

/**
 * Asks who is there.
 * @param {() => void} onSignedIn
 */
export function showSignIn(onSignedIn) {
  const email = element('input', { id: 'email', type: 'email', autocomplete: 'username', required: '' });
  const password = element('input', {
    id: 'password',
    type: 'password',
    autocomplete: 'current-password',
    required: '',
    'aria-describedby': problemId,
  });
  const form = createForm({
    content: [
      element('label', { for: 'email' }, text('sign-in.email')),
      email,
      element('label', { for: 'password' }, text('sign-in.password')),
      password,
    ],
    field: password,
    submit: text('sign-in.submit'),
    async perform() {
      const input = { email: email.value, password: password.value };
      const { signIn: result } = await sendOperation(signIn, { input });
      switch (result.__typename) {
        case 'Session':
          storeSession(result);
          return onSignedIn();
        case 'SecondFactorRequired':
          return showSecondFactor(result.challenge, onSignedIn);
        case 'InvalidCredentials':
        case 'InvalidInput':
          return text('sign-in.wrong');
        case 'AccountDisabled':
          return text('sign-in.locked');
        case 'TooManyAttempts':
          return text('sign-in.too-many', { wait: duration(result.retryAfterSeconds) });
        default:
          return unknownResult(result);
      }
    },
  });
  showView(text('mailbox.title'), element('p', {}, text('mailbox.sign-in')), form);
}

/**
 * @param {string} challenge of the first step
 * @param {() => void} onSignedIn
 */
function showSecondFactor(challenge, onSignedIn) {
  const code = element('input', {
    id: 'code',
    autocomplete: 'one-time-code',
    required: '',
    'aria-describedby': problemId,
  });
  const form = createForm({
    content: [element('label', { for: 'code' }, text('sign-in.code')), code],
    field: code,
    submit: text('sign-in.submit'),
    async perform() {
      const { completeSignIn: result } = await sendOperation(completeSignIn, {
        input: { challenge, code: code.value },
      });
      switch (result.__typename) {
        case 'Session':
          storeSession(result);
          return onSignedIn();
        case 'InvalidCode':
          return text('sign-in.wrong-code');
        case 'InvalidToken':
          return showSignIn(onSignedIn);
        case 'AccountDisabled':
          return text('sign-in.locked');
        case 'TooManyAttempts':
          return text('sign-in.too-many', { wait: duration(result.retryAfterSeconds) });
        default:
          return unknownResult(result);
      }
    },
  });
  showView(text('mailbox.title'), form);
}
