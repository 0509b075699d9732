import type { ArticleDetails } from '../../../shared/article.ts'
import type { ListFile } from '../../../shared/content-files.ts'
import { listName, listPageTitle } from '../../../shared/list-title.ts'
import type { PageData } from '../../../shared/pages.ts'
import type { SiteInfo } from '../../../shared/site-info.ts'
import { buildWords } from '../../../shared/words/build-words.ts'
import type { HeadWords } from '../../../shared/words/en/head.ts'
import { endWell } from '../../library/text/make-excerpt.ts'

/** The longest description. Search engines show about this many characters. */
const maxLength = 160

/**
 * The description of a page in one or two sentences: its own if it has one, else a sentence about its
 * content.
 */
export function pageDescription(page: PageData, info: SiteInfo): string {
  const words = buildWords('head', info.language)
  switch (page.kind) {
    case 'article':
      return clip(page.article.excerpt || wordlessArticle(page.article, info, words))
    case 'list':
      return clip(ownDescription(page, info)) || listSentence(page, info, words)
    case 'categories': {
      const names = page.categories.map(({ label }) => label)
      return sentence(words.categoriesOf(info.title), names, words)
    }
    case 'own-page':
      return clip(page.description || `${page.title} · ${info.title}`)
    case 'changes':
      return clip(words.changesOf(page.title))
    default:
      return clip(words.fixedPages[page.kind](info.title))
  }
}

function wordlessArticle(article: ArticleDetails, info: SiteInfo, words: HeadWords): string {
  const category = article.categories[0]?.map((term) => term.label).join(' › ') ?? ''
  return words.articleIn(article.title, category, info.title)
}

/**
 * The list's own description. Only first pages have it, so that no two URLs have the same description.
 */
function ownDescription(list: ListFile, info: SiteInfo): string {
  if (list.page !== 'latest') return ''
  return (list.scope.kind === 'all' ? info.description : list.place?.description) ?? ''
}

function listSentence(list: ListFile, info: SiteInfo, words: HeadWords): string {
  const reader = buildWords('reader', info.language)
  const path = list.place?.path.map(({ label }) => label).join(' › ')
  const name = list.scope.kind === 'all' ? info.title : path || listName(list, reader)
  const intro = words.articlesOf(name, listPageTitle(list.page, reader))
  const titles = list.articles.map(({ title }) => title)
  return sentence(intro, titles, words)
}

/** Makes a sentence of as many items as fit. The first item is cut if necessary. */
function sentence(intro: string, items: readonly string[], words: HeadWords): string {
  const [first = '', ...others] = items
  let text = intro + first
  if (lengthOf(text) >= maxLength) return clip(text)
  for (const item of others) {
    const longer = text + words.separator + item
    if (lengthOf(longer) >= maxLength) break
    text = longer
  }
  return /[。！？….!?]$/.test(text) ? text : text + words.end
}

/** The text, or as much of its beginning as fits and ends well. */
function clip(text: string): string {
  if (text.length <= maxLength) return text
  const characters = Array.from(text.slice(0, maxLength * 2 + 2))
  if (characters.length <= maxLength) return text
  return endWell(characters.slice(0, maxLength - 1).join(''))
}

function lengthOf(text: string): number {
  return Array.from(text).length
}
