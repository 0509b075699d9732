import fc from 'fast-check'
import markdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { bodyMarkdown } from '../../../../../src/app/share/markdown/body-markdown.ts'
import { randomCases } from '../../../../run/long-run.ts'
import { parseMarkdownNode, textOfNode } from './parse-markdown-node.ts'

const context = { base: 'https://news.example/a/x1/', media: '音视频' }

const piece = fc.constantFrom(
  ...['甲', '乙 ', ' c', 'C #', '!', '！', '|', '*', '**', '_', '`', '\\', '~', '[', ']', '(', ')'],
  ...['#', '# ', '- ', '+ ', '1. ', '2) ', '=', '---', ':-', '&amp;', '&lt;b&gt;', '“', '。', 'a'],
)
const text = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''))
const { inline } = fc.letrec<{ inline: string; line: string }>((tie) => ({
  line: fc.array(tie('inline'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
  inline: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.constant('<br>'),
    text.map((inner) => `<code>${inner}</code>`),
    fc
      .tuple(
        fc.constantFrom('b', 'i', 'del', 'sub', 'a href="https://x.example/(b|c)"'),
        tie('line'),
      )
      .map(([tag, inner]) => `<${tag}>${inner}</${tag.split(' ', 1)[0]}>`),
  ),
}))
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
const block = fc
  .tuple(fc.constantFrom('p', 'h2', 'h3', 'blockquote', 'li', 'td', 'dt'), line)
  .map(([name, inner]) => {
    if (name === 'li') return `<ul><li>${inner}</li></ul>`
    if (name === 'td') return `<table><tr><td>${inner}</td><td>x</td></tr></table>`
    return name === 'dt' ? `<dl><dt>${inner}</dt></dl>` : `<${name}>${inner}</${name}>`
  })

test('what is copied as Markdown reads back as the same text', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
      const html = blocks.join('')
      const markdown = bodyMarkdown(parseMarkdownNode(html), context)
      const again = markdownIt({ html: true }).render(markdown)
      const words = (source: string) => textOfNode(parseMarkdownNode(source)).replace(/\s+/g, '')
      expect([markdown, words(again)]).toEqual([markdown, words(html)])
      expect(again).not.toContain('<img')
    }),
    { numRuns: randomCases(2000) },
  )
})
