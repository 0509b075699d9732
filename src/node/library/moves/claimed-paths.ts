import { parsePageUrl } from '../../../shared/site-urls.ts'
import { closedFolders } from '../../core/own-folders.ts'
import { redirectPath } from './redirect-path.ts'

const ownFiles =
  /^(?:index|404)\.html$|^feed\.(?:xml|json)$|^sitemap|^opml\.xml$|^robots\.txt$|\.webmanifest$/i

/** Who has which old path, so that no two redirect pages and no page of ours get in each other's way. */
export class ClaimedPaths {
  readonly #files = new Map<string, string>()
  readonly #folders = new Set<string>()

  /**
   * Claims a clean path for the article with this id. False when a living page or another article has
   * it, or when one would have to be a file and a folder at once; letter case makes no difference.
   */
  claim(path: string, id: string): boolean {
    if (!isForeign(path)) return false
    const file = redirectPath(path).toLowerCase()
    const folders = foldersOf(file)
    const holder = this.#files.get(file)
    if (holder !== undefined) return holder === id
    if (this.#folders.has(file) || folders.some((folder) => this.#files.has(folder))) return false
    this.#files.set(file, id)
    for (const folder of folders) this.#folders.add(folder)
    return true
  }
}

/** Whether no page or file of ours can ever stand at this path. */
function isForeign(path: string): boolean {
  const lower = path.toLowerCase()
  const [first = ''] = lower.slice(1).split('/')
  if (closedFolders.has(first) || ownFiles.test(lower.slice(1))) return false
  const encoded = lower.split('/').map(encodeURIComponent).join('/')
  return parsePageUrl(encoded.replace(/index\.html$/, '')) === undefined
}

function foldersOf(file: string): string[] {
  const segments = file.split('/').slice(0, -1)
  return segments.map((_, depth) => segments.slice(0, depth + 1).join('/'))
}
