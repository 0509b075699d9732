/** The ways in which tools make an id of the words of a heading. */
const makers: readonly ((text: string) => string)[] = [githubId, hexoId, anchorId, vitepressId]

/**
 * Finds headings by the ids that GitHub, Hexo, markdown-it-anchor and VitePress make of their texts; the
 * second heading of one text has `-1` behind it. Gives the index of the heading for each id; of two that
 * claim the same one, the first way and then the first heading has it.
 */
export function headingIds(texts: readonly string[]): ReadonlyMap<string, number> {
  const byId = new Map<string, number>()
  for (const make of makers) {
    const seen = new Map<string, number>()
    for (const [index, text] of texts.entries()) {
      const id = make(text.trim())
      const count = seen.get(id) ?? 0
      seen.set(id, count + 1)
      const own = count === 0 ? id : `${id}-${count}`
      if (own !== '' && !byId.has(own)) byId.set(own, index)
    }
  }
  // Obsidian names the heading itself.
  for (const [index, text] of texts.entries()) if (!byId.has(text)) byId.set(text, index)
  return byId
}

function githubId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
    .replace(/\s/g, '-')
}

function hexoId(text: string): string {
  return text.replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-').replace(/^-+|-+$/g, '')
}

function anchorId(text: string): string {
  return text.toLowerCase().replace(/\s+/g, '-')
}

function vitepressId(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .replace(/^(\d)/, '_$1')
    .toLowerCase()
}
