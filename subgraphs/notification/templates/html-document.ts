import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '#packages/message-templates/escape-html.ts';

const style = readFileSync(join(import.meta.dirname, 'message.css'), 'utf8');

export interface DocumentParts {
  /** As a BCP 47 tag. */
  language: string;
  subject: string;
  /** HTML, as a template was filled in. */
  body: string;
  /** HTML below it; may be empty. */
  footer: string;
  shopName: string;
}

/**
 * The HTML document around what a message says, for small and dark screens too, without foreign parts. Tables, since many readers
 * of mail lay out nothing else.
 */
export const htmlDocument = ({ language, subject, body, footer, shopName }: DocumentParts): string => `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>
${style}</style>
</head>
<body>
<table class="page" role="presentation"><tr><td align="center" style="padding: 24px 8px">
<table class="sheet" role="presentation">
<tr><td class="shop">${escapeHtml(shopName)}</td></tr>
<tr><td class="content">
${body}</td></tr>
</table>
${footer}
</td></tr></table>
</body>
</html>
`;
