const kLoneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * LinkedIn cuts texts by code units and so leaves half an emoji at the end; JSON's readers refuse that.
 * The length in code units stays the same, so offsets into the text stay right.
 */
export function wellFormed(text: string): string {
  return text.replace(kLoneSurrogate, '\uFFFD');
}
