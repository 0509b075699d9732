import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Connect, ViteDevServer } from 'vite'
import type { RenderPage } from '../../shared/render-page.ts'
import type { Settings } from '../core/settings.ts'
import { makeShellHead } from '../site/head/make-head.ts'
import { ownPageHtml } from '../site/pages/own-pages.ts'
import { noPageAssets, printSheet } from '../site/pages/page-assets.ts'
import { createPageTemplate } from '../site/pages/page-template.ts'
import { siteInfo } from '../site/site-info.ts'
import { type Answer, answerContent } from './answer-content.ts'
import type { DevContent } from './dev-content.ts'

/** The path of the site's own style sheet in development, without the base. */
const lookPath = 'look.css'

/** The parts of the reader that pages in development are made with. */
export interface DevPages {
  /** The script that the first paint waits for, relative to the project. */
  readonly beforePaintEntry: string
  /** The module that exports `createRenderPage`, relative to the project. */
  readonly prerenderEntry: string
  /** Reads the site's own style sheet; empty when there is none. */
  readonly readLook: () => string
}

/** The content that a dev server serves at the moment. */
export interface Served {
  content: DevContent
  /** The last reading that was started. */
  reading: Promise<void>
}

/** Options of answering requests in development. */
interface HandlerContext {
  readonly server: ViteDevServer
  readonly served: Served
  readonly settings: Settings
  readonly pages: DevPages
}

/** Makes the middleware that answers requests for the style sheet, the data and the pages of a site. */
export function createRequestHandler(context: HandlerContext): Connect.NextHandleFunction {
  const { server, served, settings, pages } = context
  const { base } = server.config
  return async (request, response, next) => {
    try {
      const url = request.originalUrl ?? '/'
      if (url === base + lookPath) {
        response.setHeader('Content-Type', 'text/css; charset=utf-8')
        response.setHeader('Cache-Control', 'no-store')
        return response.end(pages.readLook())
      }
      // Search finds only articles that have been read.
      if (url.startsWith(`${base}data/search/`)) await served.reading
      const answer = url.startsWith(base)
        ? answerContent(url.slice(base.length - 1), served.content, settings)
        : undefined
      if (answer === undefined) return next()
      response.statusCode = answer.status
      response.setHeader('Content-Type', answer.type)
      response.setHeader('Cache-Control', 'no-store')
      const isContent = answer.kind === 'content'
      response.end(isContent ? answer.content : await documentOf(url, answer, context))
    } catch (error) {
      next(error)
    }
  }
}

/** The HTML of a page at a URL: the shell, which the reader draws, or an own page as a build writes it. */
async function documentOf(
  url: string,
  answer: Exclude<Answer, { kind: 'content' }>,
  { server, settings, pages }: HandlerContext,
): Promise<string> {
  const { base, root } = server.config
  const site = siteInfo(settings, base)
  const html = readFileSync(join(root, 'index.html'), 'utf8')
  // No policy in development: Vite's client needs inline styles and its own scripts.
  const head = { info: site, origin: '', base, policy: '' }
  const template = createPageTemplate(await server.transformIndexHtml(url, html), site)
  const assets = `<script type="module" src="${base + pages.beforePaintEntry}"></script>`
  const page =
    answer.kind === 'shell'
      ? template({ head: makeShellHead(head, site.title), html: '', assets })
      : ownPageHtml(answer.page, {
          renderPage: await renderPages(),
          template,
          head,
          assets: { ...noPageAssets, 'own-page': assets },
        })
  // In the body, since Vite appends the sheets of the reader to the head.
  const look = `<link rel="stylesheet" href="${base}${lookPath}">`
  const paper = `<link rel="stylesheet" href="${base}${printSheet}" media="print">`
  return String(page).replace('</body>', `${paper}${look}</body>`)

  async function renderPages(): Promise<RenderPage> {
    const { createRenderPage } = await server.ssrLoadModule(pages.prerenderEntry)
    return createRenderPage(site, base)
  }
}
