/** Where a text is printed, and what the user has said about colours. */
export interface Terminal {
  readonly isTTY: boolean
  /** `NO_COLOR` (no-color.org): any value but the empty one turns colours off. */
  readonly noColor: string | undefined
}

/** The terminal behind a stream of this process. */
export function terminalOf(stream: { readonly isTTY?: boolean }): Terminal {
  return { isTTY: stream.isTTY === true, noColor: process.env.NO_COLOR }
}

/** Prints a text in bold on a terminal, and plain anywhere else or where colours are not wanted. */
export function bold(text: string, { isTTY, noColor }: Terminal): string {
  return isTTY && !noColor ? `\u001b[1m${text}\u001b[22m` : text
}
