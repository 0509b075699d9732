import { statSync } from 'node:fs'
import type { SafeHtml } from '../../shared/article.ts'
import { createMediaPublisher, type MediaPublisher } from '../input/publish-media.ts'
import { type ListedFile, listSourceFiles, readSourceFile } from '../input/read-source-files.ts'
import type { ArticleDraft } from '../library/article-draft.ts'
import type { ArticleStore } from '../library/article-store.ts'
import { buildLibrary } from '../library/build-library.ts'
import type { Library, LibraryArticle } from '../library/library.ts'
import type { Problem } from '../problem.ts'
import { type ReadingContext, readArticle } from '../reading/read-article.ts'
import type { Settings } from '../settings.ts'

interface KnownFile {
  /** Changes whenever the file does. */
  readonly stamp: string
  /** The last version that could be published. */
  readonly draft: ArticleDraft | undefined
  readonly problems: readonly Problem[]
}

/**
 * The content folder as the dev server sees it: files are read again only when they changed, and an
 * article that cannot be read keeps its last good version.
 */
export class DevContent {
  readonly #context: ReadingContext
  readonly #store: ArticleStore
  #files: ReadonlyMap<string, KnownFile> = new Map()
  #library: Library
  #problems: readonly Problem[] = []

  /** Reads the whole folder. Throws `ContentFolderError`. */
  constructor(settings: Settings, base: string, store: ArticleStore) {
    const media = createMediaPublisher(settings.contentDir, settings)
    this.#store = store
    this.#context = { settings, base, media, store }
    this.#library = this.update()
  }

  get library(): Library {
    return this.#library
  }

  /** Everything that is wrong at the moment. */
  get problems(): readonly Problem[] {
    return this.#problems
  }

  get media(): MediaPublisher {
    return this.#context.media
  }

  readBody(article: LibraryArticle): SafeHtml {
    return this.#store.bodies.read(article.body)
  }

  /** Reads what changed since the last time. Throws `ContentFolderError` when the folder is gone. */
  update(): Library {
    const { settings } = this.#context
    const listing = listSourceFiles(settings.contentDir)
    this.#files = new Map(listing.files.map((file) => [file.path, this.#read(file)]))
    const known = [...this.#files.values()]
    const library = buildLibrary(
      known.flatMap((file) => file.draft ?? []),
      settings,
    )
    const ofFiles = known.flatMap((file) => file.problems)
    this.#problems = [...listing.problems, ...ofFiles, ...library.problems]
    this.#library = library.value
    return this.#library
  }

  #read(listed: ListedFile): KnownFile {
    const before = this.#files.get(listed.path)
    const stamp = stampOf(listed)
    if (before?.stamp === stamp) return before
    const file = readSourceFile(listed, this.#context.settings)
    if ('severity' in file) return { stamp, draft: before?.draft, problems: [file] }
    const { draft, problems } = readArticle(file, this.#context)
    const isBroken = problems.some((problem) => problem.severity === 'error')
    return { stamp, draft: isBroken ? before?.draft : draft, problems }
  }
}

function stampOf({ location }: ListedFile): string {
  try {
    const { size, mtimeMs, ino } = statSync(location)
    return `${size}:${mtimeMs}:${ino}`
  } catch {
    return 'gone'
  }
}
