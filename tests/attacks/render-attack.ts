import MarkdownIt from 'markdown-it'
import { renderBody } from '../../src/node/body/render-body.ts'
import type { Attack } from './read-attacks.ts'

/** The body of an attack as HTML that nobody has cleaned, and as our build publishes it. */
export interface RenderedAttack {
  readonly raw: string
  readonly safe: string
}

/** Markdown as a program renders it that thinks of nothing. */
const careless = new MarkdownIt({ html: true })
careless.validateLink = () => true

/** Renders the body of an attack as the build does, with and without its policy. */
export function renderAttack({ body, kind, number }: Attack): RenderedAttack {
  const isMarkdown = kind === 'markdown'
  const rendered = renderBody({
    path: `${number}.md`,
    body,
    bodyLine: 1,
    extension: '.md',
    format: isMarkdown ? 'markdown' : 'html',
    resolveMedia: () => undefined,
    resolveFile: () => undefined,
    embedHosts: ['player.bilibili.com', 'www.youtube-nocookie.com', 'player.vimeo.com'],
    language: 'zh-CN',
  })
  return { raw: isMarkdown ? careless.render(body) : body, safe: rendered.value.html }
}
