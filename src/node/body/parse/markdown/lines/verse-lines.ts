import type { MarkdownIt, StateCore } from 'markdown-it'

/** Columns, of which a Han character takes two. */
const widestLine = 44

/**
 * Keeps the lines of verse and of short entries, as Hexo keeps every line: prose that an editor wrapped has
 * longer ones. Two short lines of which the first is a sentence are prose too.
 */
export function verseLines(markdown: MarkdownIt): void {
  markdown.core.ruler.after('inline', 'verse_lines', keepLines)
}

function keepLines({ tokens }: StateCore): void {
  for (const [at, token] of tokens.entries()) {
    const isParagraph = token.type === 'inline' && tokens[at - 1]?.type === 'paragraph_open'
    if (!isParagraph || !isVerse(token.content)) continue
    for (const child of token.children ?? []) {
      if (child.type === 'softbreak') child.type = 'hardbreak'
    }
  }
}

function isVerse(content: string): boolean {
  const lines = content.split('\n')
  if (lines.length < 2 || lines.some((line) => widthOf(line) > widestLine)) return false
  return lines.length > 2 || !/[。！？.!?，,；;]["”’」』）)]*$/.test(lines[0]?.trim() ?? '')
}

function widthOf(line: string): number {
  return [...line].reduce((sum, character) => sum + (character < '\u2e80' ? 1 : 2), 0)
}
