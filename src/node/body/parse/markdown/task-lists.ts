import type { MarkdownIt, StateCore } from 'markdown-it'

/** Task lists of GitHub: a box, ticked or not, before the text of an item. */
export function taskLists(markdown: MarkdownIt): void {
  markdown.core.ruler.after('inline', 'task_lists', readTasks)
}

function readTasks({ tokens }: StateCore): void {
  for (const [at, token] of tokens.entries()) {
    const isFirst =
      tokens[at - 1]?.type === 'paragraph_open' && tokens[at - 2]?.type === 'list_item_open'
    const text = isFirst && token.type === 'inline' ? token.children?.[0] : undefined
    if (text?.type !== 'text') continue
    text.content = text.content.replace(/^\[([ xX])\][ \t\u00a0]/, (_, sign: string) =>
      sign === ' ' ? '☐ ' : '☑ ',
    )
  }
}
