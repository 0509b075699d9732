/**
 * A JSON Feed that breaks off, closed after its last whole item; undefined where there is none. One pass
 * over the text: an item is an object in the array `items` of the outermost object.
 */
export function cutJson(text: string): string | undefined {
  const items = /"items"\s*:\s*\[/.exec(text)
  if (items === null) return undefined
  let depth = 0
  let end = -1
  let inString = false
  for (let at = items.index + items[0].length; at < text.length; at += 1) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') {
      depth -= 1
      if (depth === 0) end = at + 1
      if (depth < 0) break
    }
  }
  return end === -1 ? undefined : `${text.slice(0, end)}]}`
}
