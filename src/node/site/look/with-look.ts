import { pageKinds } from '../../../shared/pages.ts'
import { cutHash, fingerprint } from '../../core/fingerprint.ts'
import type { PageAssets } from '../pages/page-assets.ts'
import type { AppBundle } from '../reader/open-reader.ts'

/**
 * Adds the style sheet of a site's own look to the reader: its file, and on every page the link to it
 * behind ours. `base` begins and ends with a slash. The bundle stays as it is when the sheet is empty.
 */
export function withLook(app: AppBundle, sheet: string, base: string): AppBundle {
  if (sheet === '') return app
  const path = `assets/look-${cutHash(sheet, 8)}.css`
  const link = `<link rel="stylesheet" href="${base}${path}">`
  return {
    ...app,
    version: fingerprint(app.version, path),
    assets: [...app.assets, { path, content: sheet }],
    pageAssets: linkAll(app.pageAssets, link),
  }
}

/** Puts a link before the first script of every page, which is behind its style sheets. */
function linkAll(assets: PageAssets, link: string): PageAssets {
  const linked = [...pageKinds, 'missing' as const].map((kind) => {
    const tags = assets[kind]
    const at = tags.indexOf('<script')
    return [kind, at === -1 ? tags + link : tags.slice(0, at) + link + tags.slice(at)]
  })
  return { ...assets, ...Object.fromEntries(linked) }
}
