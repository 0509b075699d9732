import type { ArticleSummary, Term } from '../../../shared/article.ts'
import type { FrontPage, FrontSection } from '../../../shared/content-files.ts'

/** A list with fewer articles stays a lead and a river. */
const leastArticles = 6

/** The lead and the articles below it are found among so many of the newest. */
const fresh = 10

const secondCount = 2
const mostSections = 4
/** The first article of a section and its headlines. */
const sectionSize = { least: 3, most: 4 }

type Row = Pick<ArticleSummary, 'categories' | 'excerpt' | 'picture' | 'sticky'>

/**
 * Chooses what stands where on the first page of a list: pinned articles lead, then the newest with picture
 * and excerpt; sections are the categories one level below `slugs` with most of the other articles. No
 * article stands twice, and about half of the others stays in the river. The same articles always give the
 * same page. Undefined for a list that is too short.
 */
export function arrangeFront(
  articles: readonly Row[],
  slugs: readonly string[],
): FrontPage | undefined {
  if (articles.length < leastArticles) return undefined
  const ranked = [...articles.keys()].sort(
    (a, b) => rank(articles[a], a) - rank(articles[b], b) || a - b,
  )
  const [lead = 0, ...rest] = ranked
  const seconds = rest.slice(0, secondCount).sort((a, b) => a - b)
  const others = [...articles.keys()].filter((at) => at !== lead && !seconds.includes(at))
  return { lead, seconds, sections: chooseSections(articles, others, slugs) }
}

/** Pinned articles come first, then fresh ones with picture and excerpt, with excerpt, the other fresh ones. */
function rank(article: Row | undefined, at: number): number {
  if (article?.sticky !== undefined) return 0
  if (at >= fresh) return 4
  if (!article?.excerpt) return 3
  return article.picture ? 1 : 2
}

function chooseSections(
  articles: readonly Row[],
  others: readonly number[],
  slugs: readonly string[],
): readonly FrontSection[] {
  const sections = new Map<string, { readonly term: Term; readonly articles: number[] }>()
  for (const at of others) {
    const term = sectionOf(articles[at], slugs)
    if (!term || articles[at]?.sticky !== undefined) continue
    const section = sections.get(term.slug) ?? { term, articles: [] }
    sections.set(term.slug, section)
    section.articles.push(at)
  }
  const full = [...sections.values()].filter(({ articles: all }) => all.length >= sectionSize.least)
  const share = Math.ceil(others.length / 2)
  const count = Math.min(full.length, mostSections, Math.floor(share / sectionSize.least))
  const each = Math.min(sectionSize.most, Math.floor(share / count))
  return full
    .sort((a, b) => b.articles.length - a.articles.length)
    .slice(0, count)
    .map(({ term, articles: all }) => ({
      slug: term.slug,
      label: term.label,
      articles: withPictureFirst(all.slice(0, each), articles),
    }))
}

/** The category of an article one level below a category. */
function sectionOf(article: Row | undefined, slugs: readonly string[]): Term | undefined {
  const path = article?.categories.find((terms) =>
    slugs.every((slug, level) => terms[level]?.slug === slug),
  )
  return path?.[slugs.length]
}

function withPictureFirst(chosen: readonly number[], articles: readonly Row[]): readonly number[] {
  const first = chosen.find((at) => articles[at]?.picture) ?? chosen[0]
  return first === undefined ? [] : [first, ...chosen.filter((at) => at !== first)]
}
