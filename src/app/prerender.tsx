import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import type { CreateRenderPage } from '../shared/render-page.ts'
import { buildWords } from '../shared/words/build-words.ts'
import { MissingFace } from './faces/missing-face.tsx'
import { SiteShell, shellPaths } from './layout/site-shell.tsx'
import { type PageModule, viewOf } from './pages/page-view.ts'
import { createSite, SiteContext } from './ui/site-context.ts'

/** Stands for the page in the shell's markup; a private-use character occurs in no word of ours. */
const marker = '\uE000page\uE000'

const nothing = () => {}

/** All views at once: the browser loads them one by one. */
const views = import.meta.glob<PageModule>('./pages/*.tsx', { eager: true })

/**
 * Makes the function that renders pages at build. The shell is the same on every page that it does
 * not link to, so it is rendered once for these and once for each that it marks; each page's own markup is
 * put into it.
 */
export const createRenderPage: CreateRenderPage = (info, base) => {
  const site = createSite(info, base)
  const render = (page: ReactNode) => renderToString(<SiteContext value={site}>{page}</SiteContext>)
  const renderShell = (path?: string) =>
    render(<SiteShell path={path}>{marker}</SiteShell>).split(marker)
  const shell = renderShell()
  const marked = new Map(shellPaths.map((path) => [path, renderShell(path)]))
  return ({ path, page, body }) => {
    const [before = '', after = ''] = marked.get(path) ?? shell
    if (page.kind !== 'missing') {
      const View = viewOf(page.kind, views[`./pages/${page.kind}.tsx`])
      return before + render(<View page={page} body={body} onBodyLost={nothing} />) + after
    }
    // Where scripts run, what stands at the address is known only when the reader has asked for it.
    const { missingWithoutScript } = buildWords('head', site.language)
    const text = page.someNeedScript ? missingWithoutScript(site.words.missingText) : undefined
    const face = render(<MissingFace path={path} text={text} />)
    return `<noscript>${before}${face}${after}</noscript>`
  }
}
