import sanitizeHtml from 'sanitize-html';

const blocks = [
  'p',
  'div',
  'section',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'pre',
  'figure',
  'figcaption',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
];
const inline = [
  'a',
  'abbr',
  'b',
  'br',
  'cite',
  'code',
  'em',
  'hr',
  'i',
  'img',
  'kbd',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'td',
  'th',
  'u',
  'wbr',
];

/** What shops write in descriptions and storefronts can show as it is: nothing that runs, loads a page or lays over others. */
const policy: sanitizeHtml.IOptions = {
  allowedTags: [...blocks, ...inline],
  allowedAttributes: {
    '*': ['class', 'dir', 'id', 'lang', 'title'],
    a: ['href', 'rel', 'target'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start', 'type'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: false,
  nestingLimit: 50,
  transformTags: {
    // What opens in another window could otherwise steer the shop's.
    a: (tagName, attribs) => ({ tagName, attribs: attribs['target'] ? { ...attribs, rel: 'noopener' } : attribs }),
  },
};

/** HTML as it may be shown by anybody: what is not allowed is left out, what is in it stays as text. */
export function sanitizeDescription(html: string): string {
  return sanitizeHtml(html, policy).trim();
}

const lineEnd = new RegExp(`</(?:${blocks.join('|')})>|<(?:br|hr) />`, 'g');
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** What sanitised HTML says, in lines. */
export function textOfDescription(sanitized: string): string {
  return sanitized
    .replace(/\s+/g, ' ')
    .replace(lineEnd, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Plain text as HTML, in paragraphs: the same as `sanitizeDescription` makes of it. */
export function htmlOfText(text: string): string {
  if (text === '') return '';
  const escaped = text.replace(/[&<>]/g, (character) => escapes[character] ?? character);
  return `<p>${escaped.replace(/\n{2,}/g, '</p><p>').replace(/\n/g, '<br />')}</p>`;
}
