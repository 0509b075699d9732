import { dataBlockIds, type SiteInfo } from '../../../shared/site-info.ts'
import { pageLanguage } from '../../../shared/words/choose-language.ts'
import { escapeMarkup, jsonForScript } from '../../core/escape.ts'

/** The markers in `index.html`, and the values that replace them. */
const markers = {
  head: '<!--app-head-->',
  html: '<!--app-html-->',
  data: '<!--app-data-->',
} as const

const headEnd = '</head>'

/** The parts of one page for the template. Each part is markup that is already escaped. */
interface PageParts {
  readonly head: string
  readonly html: string
  /** Scripts and style sheets that the first paint waits for. */
  readonly assets: string
  /** The JSON of the page's block, if it has one. */
  readonly data?: string
}

/** Makes whole HTML documents from the built `index.html`. */
export type PageTemplate = (parts: PageParts) => string

/**
 * Splits the template at its markers once. The documents are in the language of the interface; where the
 * interface does not have the site's, articles name their own. Throws when a marker is missing, which only a change to
 * `index.html` can cause.
 */
export function createPageTemplate(html: string, site: SiteInfo): PageTemplate {
  const language = escapeMarkup(pageLanguage(site.language))
  const withLanguage = html.replace(/<html[^>]*>/, `<html lang="${language}">`)
  const [beforeHead, afterHead] = cutAt(withoutProgram(tighten(withLanguage)), markers.head)
  const [headRest, body] = cutAt(afterHead, headEnd)
  const [beforeHtml, afterHtml] = cutAt(body, markers.html)
  const [beforeData, afterData] = cutAt(afterHtml, markers.data)
  const siteBlock = dataBlock(dataBlockIds.site, JSON.stringify(site))
  return ({ head, html: root, assets, data }) =>
    beforeHead +
    head +
    headRest +
    assets +
    headEnd +
    beforeHtml +
    root +
    beforeData +
    siteBlock +
    (data === undefined ? '' : dataBlock(dataBlockIds.page, data)) +
    afterData
}

/**
 * The template without the app's script: the assets of each page load it. In development Vite's own tags
 * stay.
 */
function withoutProgram(html: string): string {
  return html.replace(
    /<script type="module" src="[^"]*assets\/[^"]*"><\/script>|<link rel="modulepreload"[^>]*>/g,
    '',
  )
}

/**
 * The template without white space between tags, which helps only people who edit it, and without
 * `crossorigin`, which only files of other hosts need.
 */
function tighten(html: string): string {
  return html.replace(/>\s+</g, '><').replaceAll(' />', '>').replaceAll(' crossorigin', '')
}

function dataBlock(id: string, json: string): string {
  return `<script type="application/json" id="${id}">${jsonForScript(json)}</script>`
}

function cutAt(html: string, marker: string): [string, string] {
  const at = html.indexOf(marker)
  if (at === -1) throw new Error(`index.html has no ${marker}`)
  return [html.slice(0, at), html.slice(at + marker.length)]
}
