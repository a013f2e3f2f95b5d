import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import sanitizeHtml from 'sanitize-html';
import { fillIn } from '../fill-in-template.ts';
import { judgeTemplate } from '../judge-template.ts';
import { describeProblem } from '../template-problem.ts';

const plain = { subject: 'Hello', html: '<p>Hello</p>', text: 'Hello' };
const link = 'https://shop.test/account#token=aBc123';
const model = { name: 'Ada <b> x=1', order: { number: 'S-1' }, link };
const problemsOf = (parts: Partial<typeof plain>, values: object = model) =>
  (fillIn({ ...plain, ...parts }, { ...values }, 'en').problems ?? []).map(describeProblem);

describe('a text of staff', () => {
  test('is filled in as the sanitiser writes it', () => {
    const html = `<table width=100%><tr><td style="color: red">{{ name }}&nbsp;<a href="{{ link }}">Go</a><img src="https://cdn.test/logo.png" alt="">`;
    expect(fillIn({ subject: 'To {{ name }}', html, text: '{{ name }}\n' }, model, 'en').message).toEqual({
      subject: 'To Ada <b> x=1',
      html: `<table width="100%"><tr><td style="color:red">Ada &lt;b&gt; x=1\u00a0<a href="${link}">Go</a><img src="https://cdn.test/logo.png" alt="" /></td></tr></table>`,
      text: 'Ada <b> x=1',
    });
  });

  test.each([
    ['does not parse', 'a\n{% if true %}', 'line 2: tag {% if true %} not closed'],
    ['names what is not there', 'a\n\n{{ nam }}', 'line 3: undefined variable: nam'],
    ['reaches too deep', '{{ order.total }}', 'line 1: undefined variable: order.total'],
    ['asks for an amount of what is none', '{{ name | money }}', 'line 1: money: expected an amount'],
    ['includes', '{% include "x" %}', 'line 1: nothing can be included'],
    [
      'never ends',
      '{% for a in (1..99999) %}{% for b in (1..99999) %}{{ b }}{% endfor %}{% endfor %}',
      'limit exceeded',
    ],
    ['has a script', '<p>\n<script>alert(1)</script>', 'line 2: <script> is not for mail'],
    ['has a form', '<FORM action="https://x.test">', 'line 1: <form> is not for mail'],
    ['asks for input', '<input name=a>', 'line 1: <input> is not for mail'],
    ['has a frame', '<iframe src="https://x.test"></iframe>', 'line 1: <iframe> is not for mail'],
    ['has a drawing', '<svg><a href="https://x.test">', 'line 1: <svg> is not for mail'],
    ['has a style sheet', '<style>p { color: red }</style>', 'line 1: <style> is not for mail'],
    ['goes elsewhere', '<meta http-equiv="refresh" content="0;url=https://x.test">', '<meta> is not for mail'],
    ['has an event handler', '\n<p OnClick="a()">', 'line 2: onclick of <p> is not for mail'],
    ['runs a link', '<a href="https://a.test">a</a>\n<a href="javascript:a()">', 'line 2: href of <a>: expected'],
    ['hides what a link runs', '<a href="java&#10;script:a()">', 'href of <a>: expected an address that begins with'],
    ['leads to a page of nothing', '<a href="/basket">', 'href of <a>: expected an address that begins with'],
    [
      'shows data',
      '<img src="data:image/png;base64,AAAA">',
      'src of <img>: expected an address that begins with https://',
    ],
    ['loads by a style', '<p style="background: url(https://x.test)">', 'style of <p>: a style that loads'],
    ['hides what a style loads', '<p style="background: u\\72l(//x.test)">', 'style of <p>: a style that loads'],
    ['speaks to one reader', '<!--[if mso]><script>a()</script><![endif]-->', 'a comment with a condition'],
    ['does not end a tag', '<p>Hello</p><a href="{{ link }}', 'a tag, a quotation or a comment does not end'],
    ['does not end a comment', '<p>Hello</p><!-- and', 'a tag, a quotation or a comment does not end'],
    ['lets a value be an attribute', '<p {{ name }}>', 'variables stand in text, or in quotation marks'],
    ['lets a value be an element', '<{{ name }}>', 'variables stand in text, or in quotation marks'],
    ['lets a value end an attribute', '<p title={{ name }}>', 'variables stand in text, or in quotation marks'],
    ['lets a value be an address', '<a href="{{ name }}">', 'href of <a>: expected an address'],
    ['tells others the link', '<a href="https://x.test/?{{ link }}">', 'line 1: an address may be {{ link }}'],
    [
      'tells others a letter of the link',
      '<img src="https://x.test/{{ link | slice: -3 }}">',
      'an address may be {{ link }}',
    ],
    [
      'tells others a bit of the link',
      '{% if link contains "B" %}<img src="https://x.test/b">{% endif %}',
      'an address may be {{ link }}',
    ],
  ])('is refused when its HTML %s', (_what, html, problem) => {
    expect(problemsOf({ html })).toContainEqual(expect.stringMatching(/^html: /));
    expect(problemsOf({ html })).toContainEqual(expect.stringContaining(problem));
  });

  test('says what is wrong in each part, and nothing of what it was filled in with', () => {
    const parts = { subject: '{{ a }}', html: '<p {{ name }}>', text: '{{ b }}' };
    const problems = problemsOf(parts, { name: 'secret=1' });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['subject', 'html', 'text']);
    expect(problems.join()).not.toContain('secret');
  });

  test('is judged by every example, and its subject is one line', () => {
    const judge = (parts: Partial<typeof plain>) =>
      judgeTemplate({ ...plain, ...parts }, [{ v: 1 }, { v: null }], 'en');
    expect(judge({ text: '{% if v %}fine{% else %}{{ w }}{% endif %}' })).toMatchObject([{ part: 'text', line: 1 }]);
    expect(judge({ subject: 'a{{ "b\nc" }}' })).toEqual([{ part: 'subject', line: 1, message: 'expected one line' }]);
    expect(judge({ subject: '{{ v }}' })).toMatchObject([{ part: 'subject', message: 'the subject is empty' }]);
    expect(judge({})).toEqual([]);
  });
});

/** What people, and those who mean harm, may write. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['<', '>', '"', "'", '&', '</p>', '<script>', '-->', '<!--', 'onerror=', 'javascript:', '{{ v }}', '{% if %}'],
    ...[
      '{{',
      '}}',
      '{%',
      '%}',
      '| raw',
      '\n',
      '\r\n',
      '\0',
      '\u2028',
      '\u200b',
      '\u202e',
      '\ud800',
      ' ',
      '=',
      '/',
      '`',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const hostile = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('no value', () => {
  test('becomes markup, a line of the header, or Liquid, wherever a text has it in words or quotation marks', () => {
    const html = '<p title="{{ v }}">{{ v }}<b class=\'{{ v }}\'>{{ w.v | append: v }}</b>{% echo v %}</p>';
    const structure = (rendered: string) => {
      const tags: string[] = [];
      sanitizeHtml(rendered, {
        onOpenTag: (tag, attributes) => tags.push([tag, ...Object.keys(attributes)].join(' ')),
      });
      return tags;
    };
    fc.assert(
      fc.property(hostile, fc.option(hostile), (v, w) => {
        const { message, problems } = fillIn(
          { subject: 'x{{ v }}', html, text: '{{ v }}' },
          { v, w: { v: w ?? '' } },
          'en',
        );
        expect(problems).toBeUndefined();
        expect(structure(message?.html ?? '').map((tag) => tag.split(' ')[0])).toEqual(['p', 'b']);
        expect(message?.html).not.toMatch(/<(?!\/?[pb][ >])/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
        expect(message?.subject).not.toMatch(/[\u0000-\u001f\u007f\u0085\u2028\u2029]/);
        expect(message?.text).toBe(v.trim());
      }),
      { numRuns: 300 },
    );
  });

  test('gets anything into mail that is not for it, whatever the text is', () => {
    const template = fc
      .array(
        fc.oneof(
          piece,
          fc.constantFrom('<p>', '<a href="', '<img src=', '<p ', '{{ v }}', '{{ v | raw }}', '">', "'>"),
        ),
        {
          maxLength: 12,
        },
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(template, hostile, (html, v) => {
        const { message } = fillIn({ ...plain, html: `<p>x</p>${html}` }, { v }, 'en');
        if (!message) return;
        expect(message.html).not.toMatch(/<(script|style|iframe|form|input|svg|math|object|embed|meta|link|base)\b/i);
        const wrong: string[] = [];
        sanitizeHtml(message.html, {
          allowedTags: false,
          allowVulnerableTags: true,
          allowedAttributes: false,
          onOpenTag(_tag, attributes) {
            for (const [name, value] of Object.entries(attributes)) {
              if (/^on/i.test(name) || (/^(href|src)$/.test(name) && !/^(https?:|mailto:|tel:|#)/i.test(value))) {
                wrong.push(`${name}=${value}`);
              }
            }
          },
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
