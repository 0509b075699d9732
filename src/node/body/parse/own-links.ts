/** How a link names an article of this site: by its file or title, or as a path from the file it stands in. */
export type OwnLinkKind = 'name' | 'path'

const mark = 'own:'

/**
 * The address of a link to an article of this site, before it is known where that lives. Only `name` is
 * written by the parser; `path` is any relative address in an article that names no original.
 */
export function ownLink(kind: OwnLinkKind, target: string): string {
  return `${mark}${kind}:${encodeURIComponent(target.toWellFormed())}`
}

/** The name of the article that a link of this site leads to; undefined for any other address. */
export function readOwnLink(
  href: string,
): { readonly kind: OwnLinkKind; readonly target: string } | undefined {
  const [, kind, target = ''] = /^own:(name|path):([^\s"'<>]*)$/.exec(href) ?? []
  if (kind !== 'name' && kind !== 'path') return undefined
  try {
    return { kind, target: decodeURIComponent(target) }
  } catch {
    return undefined
  }
}

const vault = '/[[/'

/** The address of a picture that is named without its folder, as Obsidian embeds it. */
export function vaultPicture(name: string): string {
  return vault + encodeURIComponent(name.toWellFormed())
}

/** The name of such a picture; undefined for any other address. */
export function readVaultPicture(address: string): string | undefined {
  if (!address.startsWith(vault)) return undefined
  try {
    return decodeURIComponent(address.slice(vault.length))
  } catch {
    return undefined
  }
}
