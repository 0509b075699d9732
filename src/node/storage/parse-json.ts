/** The value of a text that is JSON; undefined for any other text, such as a line that was cut off. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
