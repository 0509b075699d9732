/** A text of the source. A carriage return can only come from an entity, and would not survive the next parser. */
export function withoutReturns(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}
