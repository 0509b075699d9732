import { statSync } from 'node:fs'
import { join } from 'node:path'
import { tryDecodePercent } from '../../shared/urls/decode-percent.ts'

/** The answer of a server: a file, another address, or a sentence. */
type Resolved =
  | { readonly status: 200 | 404; readonly file: string }
  | { readonly status: 301; readonly location: string }
  | { readonly status: 400 | 404 | 405; readonly text: string }

/** The site that a server shows. */
export interface ServedSite {
  /** Its output folder, absolute. */
  readonly folder: string
  /** As it stands in addresses, percent-encoded. Begins and ends with a slash. */
  readonly base: string
}

/**
 * Finds what a static host would answer: a folder without its slash is redirected, an unknown address gets
 * the 404 page with status 404. What is no path of the site gets a plain sentence without any path of this
 * machine, and never a redirect to another host.
 */
export function resolveRequest(
  { folder, base }: ServedSite,
  method: string | undefined,
  url: string | undefined,
): Resolved {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, text: 'Only GET and HEAD.' }
  const [, address = '', query = ''] = /^([^?#]*)(.*)$/s.exec(url ?? '') ?? []
  const path = decodePath(address)
  if (path === undefined) return { status: 400, text: 'This is not an address of a site.' }
  const root = decodePath(base) ?? base
  if (`${path}/` === root) return { status: 301, location: base + query }
  if (!path.startsWith(root)) return { status: 404, text: `The site is at ${base}` }
  const inside = path.slice(root.length)
  const file = join(folder, inside)
  if (kindOf(file) === 'file' && !path.endsWith('/')) return { status: 200, file }
  const page = join(file, 'index.html')
  if (kindOf(page) === 'file') {
    if (path.endsWith('/')) return { status: 200, file: page }
    return { status: 301, location: `${address}/${query}` }
  }
  const missing = join(folder, '404.html')
  if (kindOf(missing) === 'file') return { status: 404, file: missing }
  return { status: 404, text: 'There is no such page.' }
}

/**
 * The path of an address, decoded. Undefined when it cannot be the path of a file: not a path from the root
 * of the host, wrongly encoded, with parts that leave the folder or that no file system takes.
 */
function decodePath(address: string): string | undefined {
  if (!/^\/(?![/\\])/.test(address)) return undefined
  const path = tryDecodePercent(address)
  if (path === undefined || /[\0\\]|\/\//.test(path)) return undefined
  const isWrong = path.split('/').some((part) => part === '..' || Buffer.byteLength(part) > 255)
  return isWrong ? undefined : path
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat === undefined) return undefined
    return stat.isFile() ? 'file' : 'folder'
  } catch {
    return undefined
  }
}
