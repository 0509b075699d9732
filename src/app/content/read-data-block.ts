/** The JSON of a data block in the page; undefined when the page has none. */
export function readDataBlock(id: string): unknown {
  const text = document.getElementById(id)?.textContent
  return text ? JSON.parse(text) : undefined
}
