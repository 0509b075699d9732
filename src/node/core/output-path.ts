/** The file that a static host serves for a URL path: percent-decoded, with `index.html` for folders. */
export function outputPath(address: string): string {
  const path = decodeURIComponent(address.replace(/^\//, ''))
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}
