import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArticleDetails } from '../../../shared/article.ts'
import { dataBlockIds } from '../../../shared/site-info.ts'
import { groupBy } from '../../core/collect.ts'
import type { VanishedId } from '../../core/vanished-id.ts'
import type { Library, LibraryArticle } from '../library.ts'

/**
 * Finds ids of the last build that the output folder still has and that nothing redirects from. Empty
 * when there was no build before. A new article with the same headline, preferably of the same date, is
 * taken for the moved one. Where the data of articles is packed, articles without a page are not found.
 */
export function findVanished(library: Library, outDir: string): readonly VanishedId[] {
  const known = new Set(listIds(outDir))
  const gone = [...known].filter((id) => !library.articles.has(id) && !library.movedIds.has(id))
  if (gone.length === 0) return []
  const added = [...library.articles.values()].filter(({ details }) => !known.has(details.id))
  const byTitle = groupBy(added, (article) => article.details.title)
  return gone.sort().map((id) => {
    const { title, date } = readStory(outDir, id)
    if (title === undefined) return { id }
    const likely = likeliest(byTitle.get(title) ?? [], date)
    return { id, title, ...(likely && { path: likely.path }) }
  })
}

/** The ids of the last build, from the data files of articles; where these are packed, from the pages. */
function listIds(outDir: string): readonly string[] {
  const files = namesIn(join(outDir, 'data', 'articles'))
  if (files.length === 0) return namesIn(join(outDir, 'a'))
  return files.flatMap((name) => (name.endsWith('.json') ? name.slice(0, -'.json'.length) : []))
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/**
 * The facts of an article in the last build. Empty when its file cannot be read or was only a redirect.
 */
function readStory(outDir: string, id: string): Pick<ArticleDetails, 'date'> & { title?: string } {
  try {
    const { title, date } = JSON.parse(readData(outDir, id)).article
    return {
      ...(typeof title === 'string' && { title }),
      ...(typeof date === 'string' && { date }),
    }
  } catch {
    return {}
  }
}

/** An article's data, from its own file or from the block in its page. */
function readData(outDir: string, id: string): string {
  const file = join(outDir, 'data', 'articles', `${id}.json`)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const page = readFileSync(join(outDir, 'a', id, 'index.html'), 'utf8')
  const [, block = ''] = page.split(`id="${dataBlockIds.page}">`)
  return block.slice(0, block.indexOf('</script>'))
}

function likeliest(
  articles: readonly LibraryArticle[],
  date: string | undefined,
): LibraryArticle | undefined {
  return articles.find(({ details }) => details.date === date) ?? articles[0]
}
