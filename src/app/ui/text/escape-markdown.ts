/** Escapes the characters that mean something to Markdown anywhere in a line. */
export function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)/g, '\\$&')
}

/** Escapes the characters that mean something to Markdown only at the start of a line. */
export function escapeLineStart(text: string): string {
  return text
    .replace(/^(\s*)([#+=:-]|\d+(?=[.)]))/gm, (_whole, space: string, marker: string) =>
      /\d/.test(marker) ? `${space}${marker}\\` : `${space}\\${marker}`,
    )
    .replace(/^ +/gm, '')
}
