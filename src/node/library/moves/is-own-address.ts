import { parsePageUrl } from '../../../shared/site-urls.ts'
import { closedFolders, isOwnTopName } from '../../core/paths/own-folders.ts'
import { pathKey } from '../../core/paths/path-key.ts'

/**
 * Whether a page of the site may ever stand at a path, which begins with `/` and is not encoded. An
 * old address of an article that took it would lose it, or keep it from the page, one day.
 */
export function isOwnAddress(path: string): boolean {
  const key = pathKey(path)
  const [first = ''] = key.slice(1).split('/')
  if (closedFolders.has(first) || isOwnTopName(first)) return true
  return parsePageUrl(key.split('/').map(encodeURIComponent).join('/')) !== undefined
}
