import { fillInApp, inAppParts } from './fill-in-app.ts';
import { fillInSms } from './fill-in-sms.ts';
import { fillIn } from './fill-in-template.ts';
import type { MessageTemplate } from './message-template.ts';
import { renderPart, type TemplateModel } from './template-engine.ts';
import type { TemplateProblem } from './template-problem.ts';

/** Any line break of Unicode. */
const lineBreak = /[\n\v\f\r\u0085\u2028\u2029]/;

/**
 * What is wrong with a template, found by filling it in with examples of what it will say: nothing when it may be used. Ends with the
 * first example that shows something.
 */
export function judgeTemplate(
  template: MessageTemplate,
  examples: readonly TemplateModel[],
  locale: string,
): readonly TemplateProblem[] {
  const inApp = inAppParts(template);
  for (const example of examples) {
    const problems = [
      ...(fillIn(template, example, locale).problems ?? []),
      ...((inApp && fillInApp(inApp, example, locale).problems) ?? []),
      ...((template.sms && fillInSms(template.sms, example, locale).problems) || []),
    ];
    if (problems.length > 0) return problems;
    for (const part of ['subject', 'inAppTitle'] as const) {
      if (lineBreak.test(renderPart(part, template[part] ?? '', example, locale))) {
        return [{ part, line: 1, message: 'expected one line' }];
      }
    }
  }
  return [];
}
