import type { SafeHtml } from '../../shared/article.ts'
import { settleOwnLinks, writeHtml } from '../body/finish/write-html.ts'
import { createMediaPublisher, type PublishedFile } from '../input/publish-media.ts'
import { type ListedFile, listArticles, readSourceFile } from '../input/read-source-files.ts'
import { type ArticleDraft, arrangedFields } from '../library/article-draft.ts'
import { buildLibrary } from '../library/build-library.ts'
import type { LibraryArticle } from '../library/library.ts'
import { pickFields } from '../library/pick-fields.ts'
import { joinFields } from '../library/stored-fields.ts'
import type { PreparedPictures } from '../pictures/prepare-pictures.ts'
import type { ArticleCache } from '../reading/article-cache.ts'
import { keptFiles } from '../reading/kept-files.ts'
import { readArticle } from '../reading/read-article.ts'
import type { ReadingOptions } from '../reading/read-articles.ts'
import type { StoredText } from '../storage/text-store.ts'
import type { DevContent } from './dev-content.ts'
import { nowhere, stubArticle } from './stub-article.ts'

/** With fewer files than this, reading them takes no longer than making stubs. */
const worthStubs = 600

/**
 * The content with stubs for most articles: their front matter is known, and a body is read when a
 * request needs its article or a list that shows it. Undefined when there are so few files that all can
 * be read at once. `pictures` are those of other sites that the archive keeps. Throws `ContentFolderError`
 * when there is nothing to read.
 */
export function stubContent(
  cache: ArticleCache,
  { settings, base, ownPages }: ReadingOptions,
  pictures?: PreparedPictures,
): DevContent | undefined {
  const { files } = listArticles(settings.contentDir, ownPages)
  const stubbed = new Map<string, ListedFile>()
  for (const file of files) if (cache.find(file.path) === undefined) stubbed.set(file.path, file)
  if (stubbed.size < worthStubs) return undefined
  const drafts = files.map(draftOf).filter((draft) => draft !== undefined)
  const library = buildLibrary(drafts, settings).value
  const media: PublishedFile[] = []
  const bodies = new Map<string, SafeHtml>()
  const completed = new Map<string, LibraryArticle>()
  const publisher = createMediaPublisher(settings.contentDir, settings)

  function draftOf(listed: ListedFile): ArticleDraft | undefined {
    if (!stubbed.has(listed.path)) return cache.find(listed.path)?.draft
    const file = readSourceFile(listed, settings)
    return 'severity' in file ? undefined : stubArticle(file, settings)
  }

  function keep(path: string, html: SafeHtml): StoredText {
    bodies.set(path, html)
    return nowhere
  }

  function complete(article: LibraryArticle): LibraryArticle {
    const listed = stubbed.get(article.path)
    if (listed === undefined) return article
    const known = completed.get(article.path) ?? read(article, listed)
    completed.set(article.path, known)
    return known
  }

  function read(article: LibraryArticle, listed: ListedFile): LibraryArticle {
    const file = readSourceFile(listed, settings)
    if ('severity' in file) return article
    const store = { bodies: { write: (html: SafeHtml) => keep(article.path, html) } }
    const outside = pictures?.facts
    const found = readArticle(file, { settings, base, media: publisher, outside, store })
    const { draft } = found
    if (draft === undefined) return article
    media.push(...found.pictures.flatMap((use) => use.media ?? []))
    if (pictures !== undefined) media.push(...keptFiles(found.outside ?? [], pictures))
    return withBody(article, draft)
  }

  return {
    library,
    problems: [],
    media,
    version: 'stub',
    complete,
    readBody(article) {
      complete(article)
      const kept = article.body.length > 0 ? cache.bodies.read(article.body) : emptyBody
      // Where links between articles lead is known only when all have been read.
      return settleOwnLinks(bodies.get(article.path) ?? kept, () => undefined)
    },
  }
}

const emptyBody = writeHtml([])

/** Adds the data of the body to an article. Data from its position among the other articles stays. */
function withBody({ path, details, body }: LibraryArticle, draft: ArticleDraft): LibraryArticle {
  const arranged = pickFields(arrangedFields, details)
  return { path, details: joinFields(draft.shown, arranged), body }
}
