/**
 * A text with the lines between `# begin <region>` and `# end <region>` replaced, indented as the first of the two. What
 * follows the name of the region in its line is a remark. Throws, naming the region, when the text does not have it.
 */
export function replaceRegion(text: string, region: string, lines: readonly string[]): string {
  const pattern = new RegExp(`^( *)# begin ${region}\\b.*\\n(?:.*\\n)*? *# end ${region}$`, 'm');
  const [found, indentation = ''] = pattern.exec(text) ?? [];
  if (found === undefined) throw new Error(`there is no "# begin ${region}" with its "# end ${region}"`);
  const [begin, end] = [found.slice(0, found.indexOf('\n')), `${indentation}# end ${region}`];
  const indented = lines.map((line) => (line === '' ? '' : indentation + line));
  return text.replace(pattern, () => [begin, ...indented, end].join('\n'));
}
