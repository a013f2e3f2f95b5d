import { describe, expect, jest, test } from '@jest/globals';
import { renderMessage } from '../template-engine.ts';

const plain = { subject: 'Hello', html: '<p>Hello</p>', text: 'Hello' };
const render = (parts: Partial<typeof plain>, model: Record<string, unknown> = {}, locale = 'en') =>
  renderMessage({ ...plain, ...parts }, model, locale);

describe('a template', () => {
  test('is filled in, in all its parts', () => {
    const template = { subject: 'To {{ name }}', html: '<p>{{ name }}</p>', text: '{{ name }}\n' };
    expect(render(template, { name: 'Ada' })).toEqual({ subject: 'To Ada', html: '<p>Ada</p>', text: 'Ada' });
  });

  test.each(['{{ v }}', '{{ v | raw }}', '{{ v | append: "" | raw }}', '<a title="{{ v }}">', "<a title='{{ v }}'>"])(
    'lets no value into HTML as markup: %s',
    (html) => {
      const rendered = render({ html }, { v: `<img src=x onerror="alert('1')">&` }).html;
      expect(rendered).toContain('&lt;img src=x onerror=&#34;alert(&#39;1&#39;)&#34;&gt;&amp;');
    },
  );

  test('leaves values in plain text as they are', () => {
    expect(render({ text: '{{ v }}' }, { v: 'Salt & <Pepper>' }).text).toBe('Salt & <Pepper>');
  });

  test.each(['a\r\nBcc: everybody@example.com', 'a\nb', 'a\u2028b', 'a\0b'])(
    'makes one line of the subject: %j',
    (v) => {
      const { subject } = render({ subject: '{{ v }}' }, { v });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      expect(subject).not.toMatch(/[\u0000-\u001f\u007f\u2028\u2029]/);
      expect(subject).toContain('a');
    },
  );

  test('cuts a subject that nobody would see the end of', () => {
    expect(render({ subject: '{{ v }}' }, { v: 'x'.repeat(1_000) }).subject).toHaveLength(200);
  });

  test.each([
    ['names what is not there', '{{ nothing }}', 'undefined variable: nothing'],
    ['has an unknown filter', '{{ "a" | shout }}', 'undefined filter: shout'],
    ['does not end', '{% if true %}', 'not closed'],
    ['includes a file', "{% include '/etc/passwd' %}", 'ENOENT'],
    ['renders a file', "{% render '../package.json' %}", 'ENOENT'],
    ['has a layout', "{% layout 'package.json' %}", 'ENOENT'],
    ['reaches for what every object has', '{{ v.constructor.name }}', 'undefined variable: v.constructor'],
    ['asks for an amount of what is none', '{{ "12" | money }}', 'money: expected an amount'],
    [
      'goes on for ever',
      '{% for a in (1..100000) %}{% for b in (1..100000) %}{{ b }}{% endfor %}{% endfor %}',
      'limit exceeded',
    ],
    [
      'makes too much',
      '{% assign s = "aaaaaaaa" %}{% for a in (1..40) %}{% assign s = s | append: s %}{% endfor %}',
      'limit exceeded',
    ],
  ])('is refused when it %s', (_what, html, reason) => {
    expect(() => render({ html }, { v: {} })).toThrow(reason);
    expect(() => render({ text: html }, { v: {} })).toThrow(reason);
  });

  test('is filled in however long the machine does something else meanwhile', () => {
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => (now += 60_000));
    try {
      expect(render({ text: '{% for a in (1..99) %}{{ a }}{% endfor %}' }).text).toMatch(/^123.*99$/);
    } finally {
      clock.mockRestore();
    }
  });

  test('is refused when nothing is left of its subject', () => {
    expect(() => render({ subject: '{{ v }}' }, { v: '\u200b' })).toThrow('the subject is empty');
  });
});

describe('amounts and times', () => {
  test.each([
    [123_456, 'EUR', 'en', '€1,234.56'],
    [123_456, 'EUR', 'de', '1.234,56\u00a0€'],
    [123_456, 'EUR', 'de-AT', '€\u00a01.234,56'],
    [5, 'JPY', 'en', '¥5'],
    [1_234, 'KWD', 'en', 'KWD\u00a01.234'],
    // ICU has no decimals for it; ISO 4217 has two, and so has what is stored.
    [1_234, 'HUF', 'en', 'HUF\u00a012.34'],
    [Number.MAX_SAFE_INTEGER, 'EUR', 'en', '€90,071,992,547,409.91'],
  ])('%i of %s is written in %s as %s', (minor, currency, locale, written) => {
    expect(render({ text: '{{ v | money }}' }, { v: { minor, currency } }, locale).text).toBe(written);
  });

  test.each([
    ['en', '1 March 2026', '1 March 2026 at 23:30 UTC'],
    ['de', '1. März 2026', '1. März 2026 um 23:30 UTC'],
  ])('times are written in %s', (locale, day, time) => {
    const v = '2026-03-01T23:30:00.000Z';
    const { text } = render({ text: '{{ v | day }}|{{ v | time }}' }, { v }, locale === 'en' ? 'en-GB' : locale);
    expect(text).toBe(`${day}|${time}`);
  });
});
