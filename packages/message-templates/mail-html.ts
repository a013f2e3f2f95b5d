import sanitizeHtml from 'sanitize-html';

/** HTML as it may be mailed, and what was wrong with it. */
export interface MailHtml {
  /** As the sanitiser writes it, without what is wrong. */
  html: string;
  problems: HtmlProblem[];
  /** Each address that a link leads to or a picture is loaded from, in order. */
  addresses: string[];
}

export interface HtmlProblem {
  message: string;
  /** What to look for in the source to find the place, the surest first. Empty when it has none. */
  marks: readonly string[];
}

/** Elements that readers of mail lay out, and that do nothing. */
const elements =
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q rp rt ruby s samp section small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr'.split(
    ' ',
  );

/** Attributes that say how something looks or is read. */
const attributes =
  'abbr align alt aria-* bgcolor border cellpadding cellspacing class color colspan dir face headers height hspace id lang role rowspan scope size span style title valign vspace width'.split(
    ' ',
  );

const policy: sanitizeHtml.IOptions = {
  allowedTags: elements,
  allowedAttributes: {
    '*': attributes,
    a: ['href', 'name', 'rel', 'target'],
    img: ['src'],
    ol: ['reversed', 'start', 'type'],
    time: ['datetime'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: false,
  selfClosing: ['br', 'col', 'hr', 'img', 'wbr'],
  nestingLimit: 100,
};

/** A whole address, or a place in the message itself: readers of mail know no other page that it could be relative to. */
const wholeAddress = { href: /^(?:https?:\/\/|mailto:|tel:|#)/i, src: /^https?:\/\//i };

/** What loads something, or once ran it; and what hides that: comments and escapes. */
const harmfulStyle = /url\s*\(|image-set\s*\(|expression\s*\(|@|behavior\s*:|-moz-binding|javascript:|\\|\/\*/i;

/** Behind everything: what is not seen there stands in something that does not end. */
const endMark = 'end-of-part';

/** Judges HTML that is to be mailed, and cleans it. Throws nothing, whatever it is given. */
export function readMailHtml(given: string): MailHtml {
  const seen: Tag[] = [];
  // The sanitiser removes from `kept` what it leaves out.
  const onOpenTag = (name: string, kept: Attributes) => void seen.push({ name, given: { ...kept }, kept });
  const html = sanitizeHtml(`${given}<${endMark}>`, { ...policy, onOpenTag });
  const ended = seen.at(-1)?.name === endMark;
  const tags = ended ? seen.slice(0, -1) : seen;
  const problems = tags.flatMap(problemsOf);
  if (/<!--\s*\[if/i.test(given)) {
    problems.push({
      message: 'a comment with a condition is not for mail: nothing can tell what is in it',
      marks: ['<!--'],
    });
  }
  // What is in an element that is not for mail need not be looked at.
  if (!ended && problems.length === 0)
    problems.push({ message: 'a tag, a quotation or a comment does not end', marks: [] });
  return { html, problems, addresses: tags.flatMap(addressesOf) };
}

type Attributes = Record<string, string>;

interface Tag {
  name: string;
  given: Attributes;
  kept: Attributes;
}

function problemsOf({ name, given, kept }: Tag): HtmlProblem[] {
  if (!elements.includes(name)) return [{ message: `<${name}> is not for mail`, marks: [`<${name}`] }];
  return Object.entries(given).flatMap(([attribute, value]): HtmlProblem[] => {
    const where = `${attribute} of <${name}>`;
    if (attribute === 'href' || attribute === 'src') {
      if (wholeAddress[attribute].test(value.trim()) && attribute in kept) return [];
      const expected = attribute === 'href' ? 'https://, http://, mailto:, tel: or #' : 'https:// or http://';
      return [{ message: `${where}: expected an address that begins with ${expected}`, marks: [value, attribute] }];
    }
    if (attribute === 'style' && harmfulStyle.test(value)) {
      return [
        { message: `${where}: a style that loads or hides something is not for mail`, marks: [value, attribute] },
      ];
    }
    if (attribute in kept || value === '') return [];
    return [{ message: `${where} is not for mail`, marks: [value, attribute] }];
  });
}

const addressesOf = ({ given: { href, src } }: Tag): string[] =>
  [href, src].filter((address): address is string => address !== undefined);
