import { parsePageUrl } from '../../shared/site-urls.ts'
import { contentTypeOf } from '../core/hosting/content-types.ts'
import { mediaName } from '../core/paths/media-path.ts'
import type { Settings } from '../core/settings.ts'
import { publishedBytes } from '../input/published-bytes.ts'
import { scopeKey } from '../library/lists/make-lists.ts'
import { type OwnPage, ownPagePath } from '../library/own-page.ts'
import { devSearchFile } from '../search/site-search.ts'
import { articleFile, createContentFiles } from '../site/make-content-files.ts'
import { makeNews } from '../site/make-news.ts'
import { makeOriginals } from '../site/make-originals.ts'
import type { DevContent } from './dev-content.ts'
import { parseDataUrl } from './parse-data-url.ts'

/**
 * An answer of the dev server: content of the site, the shell of the reader with a status, or a page of the
 * site's own, which is drawn before it is sent because it has no data file.
 */
export type Answer =
  | {
      readonly kind: 'content'
      readonly status: number
      readonly type: string
      readonly content: string | Uint8Array
    }
  | { readonly kind: 'shell'; readonly status: number; readonly type: string }
  | {
      readonly kind: 'own-page'
      readonly status: number
      readonly type: string
      readonly page: OwnPage
    }

/**
 * Answers a request for a URL path without the site's base, as the built site would. Undefined for paths
 * that are neither data nor a picture nor a possible page.
 */
export function answerContent(
  url: string,
  content: DevContent,
  settings: Settings,
): Answer | undefined {
  const path = url.replace(/[?#].*$/s, '')
  if (path.startsWith('/data/search/')) return answerSearch(path, content, settings)
  if (path.startsWith('/data/')) return answerData(path, content, settings)
  const media = mediaName(path.slice(1))
  if (media !== undefined) return answerMedia(media, content)
  // A path with an extension is a file that Vite would have found.
  if (/\.[a-z0-9]+$/i.test(path) && !path.endsWith('.html')) return undefined
  const type = 'text/html; charset=utf-8'
  const page = findOwnPage(path, content)
  if (page !== undefined) return { kind: 'own-page', status: 200, type, page }
  const status = isPage(path, content, settings) ? 200 : 404
  return { kind: 'shell', status, type }
}

function findOwnPage(path: string, { library }: DevContent): OwnPage | undefined {
  const folder = path.replace(/(?:index\.html|\/)?$/, '').replace(/\/?$/, '/')
  return library.ownPages.find((page) => ownPagePath(page) === folder)
}

function answerData(path: string, content: DevContent, settings: Settings): Answer {
  const json = dataFile(path, content, settings)
  const missing = '{"error":"There is no such file"}'
  const status = json === undefined ? 404 : 200
  return { kind: 'content', status, type: 'application/json', content: json ?? missing }
}

function answerSearch(path: string, content: DevContent, settings: Settings): Answer {
  const { library, readBody } = content
  const file = devSearchFile(path.slice(1), { library, settings, readBody })
  const type = contentTypeOf(path)
  return { kind: 'content', status: file === undefined ? 404 : 200, type, content: file ?? '' }
}

function dataFile(path: string, content: DevContent, settings: Settings): string | undefined {
  const { library, complete } = content
  const files = createContentFiles(library, settings, complete)
  const address = parseDataUrl(path)
  switch (address?.kind) {
    case 'site':
      return JSON.stringify({ build: 'dev', articles: library.articles.size })
    case 'categories':
      return files.categories().json
    case 'news':
      return makeNews(library).json
    case 'originals':
      return makeOriginals(library)
    case 'article': {
      const movedTo = library.movedIds.get(address.id)
      if (movedTo !== undefined) return JSON.stringify({ kind: 'moved', movedTo })
      const article = library.articles.get(address.id)
      if (article === undefined) return undefined
      const known = complete?.(article) ?? article
      return JSON.stringify(articleFile(known, content.readBody(article)))
    }
    case 'list': {
      const list = library.lists.get(scopeKey(address.scope))
      return list && files.list(list, address.page)?.json
    }
    case 'months': {
      const list = library.lists.get(scopeKey(address.scope))
      return list && files.months(list)
    }
    default:
      return undefined
  }
}

function answerMedia(name: string, content: DevContent): Answer {
  const file = content.media.find((each) => each.name === name)
  const type = contentTypeOf(name)
  if (file === undefined) return { kind: 'content', status: 404, type: 'text/plain', content: '' }
  return { kind: 'content', status: 200, type, content: publishedBytes(file) }
}

function isPage(path: string, content: DevContent, settings: Settings): boolean {
  const address = parsePageUrl(path.replace(/index\.html$/, ''))
  if (address === undefined) return false
  if (address.kind === 'article') {
    return content.library.articles.has(address.id) || content.library.movedIds.has(address.id)
  }
  // Only a build looks for earlier texts.
  if (address.kind === 'changes') return false
  if (address.kind !== 'list') return true
  const list = content.library.lists.get(scopeKey(address.scope))
  const files = createContentFiles(content.library, settings)
  return list !== undefined && files.list(list, address.page) !== undefined
}
