/** No front matter is longer. */
const mostCharacters = 256 * 1024

/**
 * Where the JSON object that begins at `start` ends: after the brace that closes its first one, braces in
 * quotes not counted. Undefined where nothing closes it.
 */
export function findBraces(text: string, start: number): number | undefined {
  const end = Math.min(text.length, start + mostCharacters)
  let depth = 0
  let isQuoted = false
  for (let at = start; at < end; at += 1) {
    const character = text[at]
    if (isQuoted && character === '\\') at += 1
    else if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && character === '{') depth += 1
    else if (!isQuoted && character === '}') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return undefined
}
