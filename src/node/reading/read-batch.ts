import type { SafeHtml } from '../../shared/article.ts'
import type { Settings } from '../core/settings.ts'
import type { MediaPublisher } from '../input/publish-media.ts'
import { type ListedFile, readSourceFile } from '../input/read-source-files.ts'
import type { PictureFacts } from '../pictures/picture-facts.ts'
import type { TextBuffer } from '../storage/text-store.ts'
import { type ReadFile, readArticle } from './read-article.ts'

/** The data of a thread that reads files, the same for all batches of a build. */
export interface ReadThreadData {
  readonly settings: Settings
  readonly base: string
  /** The known pictures of other sites. Missing where the archive keeps none. */
  readonly outside?: PictureFacts | undefined
}

/** The values that one thread uses for all its batches. */
interface BatchContext extends ReadThreadData {
  readonly media: MediaPublisher
  /** The buffer that collects the bodies of each batch. */
  readonly bodies: TextBuffer<SafeHtml>
}

/** The results of some files. The ranges of their bodies count from the beginning of `bodies`. */
export interface ReadBatch {
  readonly files: readonly ReadFile[]
  readonly bodies: Uint8Array<ArrayBuffer>
}

/** Reads the files one after the other. The result can be sent between threads. */
export function readBatch(listed: readonly ListedFile[], context: BatchContext): ReadBatch {
  const { settings, bodies } = context
  const files = listed.map((each): ReadFile => {
    const file = readSourceFile(each, settings)
    if ('severity' in file) return { problems: [file], pictures: [] }
    return readArticle(file, { ...context, store: { bodies } })
  })
  return { files, bodies: bodies.take() }
}
