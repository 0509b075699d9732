/** The file that a static host serves for an address: percent-decoded, `index.html` for folders. */
export function outputPath(address: string): string {
  const path = decodeURIComponent(address.replace(/^\//, ''))
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}
