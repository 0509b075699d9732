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
    const { title, description, body } = own
    const hash = fingerprint(title, description, body)
    const page: OwnPageData = { kind: 'own-page', hash, title, description }
    const path = ownPagePath(own)
    const parts = { page, data: JSON.stringify(page), body: Buffer.from(body) }
    yield always({ path: outputPath(path), content: bodyPageFile(parts, path, renderer).content })
  }
}
