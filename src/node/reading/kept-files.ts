import { sizedUrl } from '../../shared/pictures/picture-sizes.ts'
import type { PublishedFile } from '../input/publish-media.ts'
import { factOf, isShown, type ShownPicture } from '../pictures/picture-facts.ts'
import { pictureFile } from '../pictures/pictures-folder.ts'
import type { PreparedPictures } from '../pictures/prepare-pictures.ts'
import type { OutsideUse } from './find-outside.ts'

/** The files of the kept pictures that articles show: of each the original and its sizes, named by their hash. */
export function keptFiles(
  uses: readonly OutsideUse[],
  { facts, folder, sizePath }: Pick<PreparedPictures, 'facts' | 'folder' | 'sizePath'>,
): readonly PublishedFile[] {
  const shown = new Map<string, ShownPicture>()
  for (const { urls, fact } of uses) {
    const picture = fact === '' ? undefined : factOf(facts, urls)
    if (isShown(picture)) shown.set(picture.hash, picture)
  }
  return [...shown.values()].flatMap((picture) => {
    const { hash, type, widths } = picture
    const name = `${hash}.${type}`
    return [
      { name, absolutePath: pictureFile(folder, picture), cleanedAs: type },
      ...widths.map((width) => ({
        name: sizedUrl(name, width),
        absolutePath: sizePath(hash, width),
      })),
    ]
  })
}

/** Whether no page asks another site for a picture: each that articles show is kept, or known to be lost. */
export function showsOwnOnly(uses: readonly OutsideUse[], logo: string | undefined): boolean {
  return uses.every(({ fact }) => fact !== '') && !/^https?:/i.test(logo ?? '')
}
