/**
 * The file that a host serves for an old path, which begins with `/` and is not percent-encoded. A path
 * without an extension is taken for a folder, as static hosts do.
 */
export function redirectPath(oldPath: string): string {
  const path = oldPath.slice(1)
  if (path.endsWith('/')) return `${path}index.html`
  return /\.html?$/i.test(path) ? path : `${path}/index.html`
}
