type RawHeaders = Readonly<Record<string, string | readonly string[] | undefined>>

/** The headers of an answer. Those that the standard forbids are left out; characters that it forbids are encoded. */
export function answerHeaders(raw: RawHeaders): Headers {
  const headers = new Headers()
  for (const [name, values] of Object.entries(raw)) {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) continue
    for (const value of [values ?? []].flat()) headers.append(name, safeValue(value))
  }
  return headers
}

function safeValue(value: string): string {
  return value.replace(/[^\t\x20-\x7e\x80-\xff]/gu, encodeCharacter)
}

function encodeCharacter(character: string): string {
  return character.isWellFormed() ? encodeURIComponent(character) : ''
}
