import type { SiteInfo } from '../../../shared/site-info.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { buildWords } from '../../../shared/words/build-words.ts'

/** The path of the manifest, without the site's base. */
export const webManifestPath = 'manifest.webmanifest'

/** The colours of the page before any reader setting, as in `index.html`. */
const paper = '#fbf8f3'

/**
 * Makes the web app manifest, with which a device can install the site, as JSON
 * (https://www.w3.org/TR/appmanifest/). `base` begins and ends with a slash.
 */
export function makeWebManifest(info: SiteInfo, base: string): string {
  const { title, description, language } = info
  const words = buildWords('reader', language)
  const inside = (path: string) => base.slice(0, -1) + path
  const shortcuts = [
    { name: words.latest, url: inside(siteUrls.home) },
    { name: words.categories, url: inside(siteUrls.categories) },
    { name: words.search, url: inside(siteUrls.search) },
  ]
  const png = { type: 'image/png' }
  return JSON.stringify({
    name: title,
    short_name: title,
    ...(description && { description }),
    lang: language,
    id: base,
    start_url: base,
    scope: base,
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: `${base}icon-192.png`, sizes: '192x192', ...png },
      { src: `${base}icon-512.png`, sizes: '512x512', ...png },
      { src: `${base}icon-maskable.png`, sizes: '512x512', purpose: 'maskable', ...png },
    ],
    shortcuts,
  })
}
