import { element } from './element.js';
import { text } from './language.js';
import { OperationError } from './send-operation.js';

/** @import { TextName } from './language.js' */

/** What is told of errors that are nobody's input, by their code. @type {Record<string, TextName>} */
const problems = { UNREACHABLE: 'problem.unreachable', RATE_LIMITED: 'problem.too-many' };

/** Of the text that says what is wrong, for `aria-describedby`. */
export const problemId = 'problem';

/**
 * A form that does something, once at a time.
 * @param {object} options
 * @param {Node[]} [options.content] what stands above the button
 * @param {HTMLInputElement} [options.field] the one that is at fault when the input is wrong
 * @param {string} options.submit what the button says
 * @param {() => Promise<string | void>} options.perform resolves to what is wrong with the input, in words, or to nothing
 */
export function createForm({ content = [], field, submit, perform }) {
  const problem = element('p', { id: problemId, class: 'problem', role: 'alert' });
  const status = element('p', { class: 'status quiet', role: 'status' });
  const button = element('button', { type: 'submit' }, submit);
  // Were it ever sent without this script, a password would not become part of the address.
  const form = element('form', { method: 'post', novalidate: '' }, ...content, problem, button, status);
  let busy = false;

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    status.textContent = text('status.sending');
    problem.textContent = '';
    field?.removeAttribute('aria-invalid');
    try {
      const wrong = await perform();
      if (wrong) {
        problem.textContent = wrong;
        field?.setAttribute('aria-invalid', 'true');
        field?.focus();
      }
    } catch (error) {
      const known = error instanceof OperationError;
      problem.textContent = text((known && problems[error.code]) || 'problem.unexpected');
      if (!known) throw error;
    } finally {
      status.textContent = '';
      busy = false;
    }
  });
  return form;
}

/**
 * The end of a switch over the results of an operation: there is no other one, unless the gateway is newer than this page.
 * @param {never} result
 * @returns {never}
 */
export function unknownResult(result) {
  throw new OperationError('UNKNOWN_RESULT', JSON.stringify(result));
}
