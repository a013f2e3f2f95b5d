import type { Row } from './parse-rows.ts';
import type { Sheet } from './sheet.ts';

interface Picture {
  url: string;
  alt: string | null;
  /** Null when the file gives none: such pictures follow those that have one. */
  position: number | null;
  row: Row;
}

/** The pictures of a product in their order, each with the line that names it; undefined when the file has no pictures. */
export function readMedia(sheet: Sheet): { media: { url: string; alt: string | null }[]; lines: number[] } | undefined {
  if (!sheet.has('Image Src')) return undefined;
  const pictures: Picture[] = [];
  for (const row of sheet.rows) {
    const picture = readPicture(sheet, row);
    if (!picture) continue;
    const same = pictures.find(
      ({ url, position }) => url === picture.url && (picture.position === null || position === picture.position),
    );
    if (!same) pictures.push(picture);
    else if (same.alt === null) same.alt = picture.alt;
    else if (picture.alt !== null && picture.alt !== same.alt) {
      sheet.fault(
        row,
        'Image Alt Text',
        `expected nothing, or the same as in line ${same.row.line}, of the same picture`,
      );
    }
  }
  const last = Number.POSITIVE_INFINITY;
  pictures.sort((a, b) => compare(a.position ?? last, b.position ?? last));
  for (const row of sheet.rows) {
    const url = sheet.cell(row, 'Variant Image');
    if (url !== '' && !pictures.some((picture) => picture.url === url)) {
      pictures.push({ url, alt: null, position: null, row });
    }
  }
  return { media: pictures.map(({ url, alt }) => ({ url, alt })), lines: pictures.map(({ row }) => row.line) };
}

const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);

function readPicture(sheet: Sheet, row: Row): Picture | undefined {
  const url = sheet.cell(row, 'Image Src');
  const alt = sheet.cell(row, 'Image Alt Text') || null;
  const position = sheet.cell(row, 'Image Position');
  if (url === '') {
    if (alt !== null) sheet.fault(row, 'Image Alt Text', 'expected an Image Src of which this is the text');
    return undefined;
  }
  if (position !== '' && !/^[1-9]\d{0,8}$/.test(position)) {
    sheet.fault(row, 'Image Position', 'expected a whole number from 1 on');
  }
  return { url, alt, position: position === '' ? null : Number(position), row };
}
