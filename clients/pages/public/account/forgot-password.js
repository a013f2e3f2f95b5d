import { createForm, problemId, unknownResult } from '../assets/create-form.js';
import { element } from '../assets/element.js';
import { duration, text } from '../assets/language.js';
import { requestPasswordReset } from '../assets/operations.js';
import { sendOperation } from '../assets/send-operation.js';
import { showView } from '../assets/show-view.js';

const field = element('input', {
  id: 'email',
  type: 'email',
  autocomplete: 'username',
  required: '',
  'aria-describedby': problemId,
});

const form = createForm({
  content: [element('label', { for: 'email' }, text('forgot-password.email')), field],
  field,
  submit: text('forgot-password.submit'),
  async perform() {
    const input = { email: field.value };
    const { requestPasswordReset: result } = await sendOperation(requestPasswordReset, { input });
    switch (result.__typename) {
      case 'MessageRequested': {
        const done = text('forgot-password.done', { time: duration(result.validForSeconds) });
        return showView(text('forgot-password.done.title'), element('p', {}, done));
      }
      case 'InvalidInput':
        return text('forgot-password.invalid');
      case 'TooManyAttempts':
        return text('forgot-password.too-many', { wait: duration(result.retryAfterSeconds) });
      default:
        return unknownResult(result);
    }
  },
});

showView(text('forgot-password.title'), element('p', {}, text('forgot-password.explanation')), form);
