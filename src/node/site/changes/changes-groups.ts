import type { SafeHtml } from '../../../shared/article.ts'
import { type ChangesFile, dataUrls, type TextChange } from '../../../shared/content-files.ts'
import { htmlText } from '../../../shared/html-text.ts'
import { pageUrl } from '../../../shared/site-urls.ts'
import { fingerprint } from '../../core/fingerprint.ts'
import { outputPath } from '../../core/output-path.ts'
import type { Settings } from '../../core/settings.ts'
import { articleVersion } from '../../library/article-version.ts'
import type { Library, LibraryArticle } from '../../library/library.ts'
import type { OutputGroup } from '../../output/output-file.ts'
import { type EarlierVersions, versionTime } from '../../reading/find-versions.ts'
import { fileStamp } from '../../storage/file-stamp.ts'
import type { StoredText } from '../../storage/text-store.ts'
import { withHash } from '../make-content-files.ts'
import { type PageRenderer, pageFile } from '../pages/page-renderer.ts'
import { diffWords } from './diff-words.ts'
import { readVersion, type VersionText } from './read-version.ts'

/** The sources of the pages of changes. */
interface ChangesSource {
  readonly library: Library
  readonly versions: EarlierVersions
  readonly settings: Settings
  readonly readBody: (body: StoredText) => SafeHtml
  readonly renderer: PageRenderer
  /** The cache key of everything that all pages depend on. */
  readonly cacheKey: string
}

/** Yields the data and the page of changes of every article that was changed. */
export function* changesGroups(source: ChangesSource): Generator<OutputGroup> {
  for (const [id, paths] of source.versions) {
    const article = source.library.articles.get(id)
    if (article?.details.versions !== undefined) yield changesGroup(article, paths, source)
  }
}

function changesGroup(
  article: LibraryArticle,
  paths: readonly string[],
  source: ChangesSource,
): OutputGroup {
  const { id } = article.details
  const dataPath = outputPath(dataUrls.changes(id))
  const url = pageUrl({ kind: 'changes', id })
  return {
    paths: [dataPath, outputPath(url)],
    cacheKey: fingerprint(source.cacheKey, articleVersion(article), paths.map(fileStamp)),
    *make() {
      const { value, json } = withHash<ChangesFile>(changesOf(article, paths, source))
      yield { path: dataPath, content: json }
      yield pageFile(value, url, source.renderer)
    },
  }
}

/** The changes of an article, the latest first. */
function changesOf(
  { details, body }: LibraryArticle,
  paths: readonly string[],
  { settings, readBody }: ChangesSource,
): Omit<ChangesFile, 'hash'> {
  const { id, title, lang } = details
  const language = lang ?? settings.language
  const changes: TextChange[] = []
  let after: VersionText = { title, text: htmlText(readBody(body)) }
  for (const path of paths.toReversed()) {
    const before = readVersion(path, settings)
    const at = versionTime(path)
    if (before === undefined || at === undefined) continue
    const lines = [
      ...diffWords(before.title, after.title, language),
      ...diffWords(before.text, after.text, language),
    ]
    changes.push({ at, lines })
    after = before
  }
  return { kind: 'changes', id, title, ...(lang && { lang }), changes }
}
