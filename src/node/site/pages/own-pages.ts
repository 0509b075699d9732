import type { OwnPageData } from '../../../shared/content-files.ts'
import { fingerprint } from '../../core/fingerprint.ts'
import { outputPath } from '../../core/output-path.ts'
import { type OwnPage, ownPagePath } from '../../library/own-page.ts'
import { always, type OutputGroup } from '../../output/output-file.ts'
import { bodyPageFile, type PageRenderer } from './page-renderer.ts'

/** Yields the pages of the site's own. */
export function* ownPageGroups(
  pages: readonly OwnPage[],
  renderer: PageRenderer,
): Generator<OutputGroup> {
  for (const own of pages) {
    yield always({ path: outputPath(ownPagePath(own)), content: ownPageHtml(own, renderer) })
  }
}

/** The document of a page of the site's own. */
export function ownPageHtml(own: OwnPage, renderer: PageRenderer): string | Uint8Array {
  const { title, description, body } = own
  const hash = fingerprint(title, description, body)
  const page: OwnPageData = { kind: 'own-page', hash, title, description }
  const parts = { page, data: JSON.stringify(page), body: Buffer.from(body) }
  return bodyPageFile(parts, ownPagePath(own), renderer).content
}
