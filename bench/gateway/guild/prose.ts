const words =
  'it came well packed and was easy to set up though the colour is a little darker than the picture made us expect and after some weeks of use nothing has come loose so we would buy it again'.split(
    ' ',
  );

/** A text of `length` characters, always the same. */
export function prose(length: number): string {
  let text = '';
  for (let count = 0; text.length < length; count++) text += `${words[(count * 7) % words.length]} `;
  return text.slice(0, length);
}
