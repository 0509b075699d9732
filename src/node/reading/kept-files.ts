import { sizedUrl } from '../../shared/pictures/picture-sizes.ts'
import type { PublishedFile } from '../input/publish-media.ts'
import { factOf, isShown, type PictureFacts, type ShownPicture } from '../pictures/picture-facts.ts'
import { pictureFile } from '../pictures/pictures-folder.ts'
import type { PreparedPictures } from '../pictures/prepare-pictures.ts'
import type { OutsideUse } from './find-outside.ts'

/** The kept pictures that articles show, by their hash. */
export function keptPictures(
  uses: readonly OutsideUse[],
  facts: PictureFacts,
): ReadonlyMap<string, ShownPicture> {
  const shown = new Map<string, ShownPicture>()
  for (const { urls, fact } of uses) {
    const picture = fact === '' ? undefined : factOf(facts, urls)
    if (isShown(picture)) shown.set(picture.hash, picture)
  }
  return shown
}

/** The files of the kept pictures that articles show: of each the original and its sizes, named by their hash. */
export function keptFiles(
  uses: readonly OutsideUse[],
  { facts, folder, sizes }: PreparedPictures,
): readonly PublishedFile[] {
  return [...keptPictures(uses, facts).values()].flatMap((picture) => {
    const { hash, type, widths } = picture
    const name = `${hash}.${type}`
    return [
      { name, absolutePath: pictureFile(folder, picture), cleanedAs: type },
      ...widths.map((width) => ({
        name: sizedUrl(name, width),
        absolutePath: sizes.path(hash, width),
      })),
    ]
  })
}

/** Whether no page asks another site for a picture: each that articles show is kept, or known to be lost. */
export function showsOwnOnly(uses: readonly OutsideUse[], logo: string | undefined): boolean {
  return uses.every(({ fact }) => fact !== '') && !/^https?:/i.test(logo ?? '')
}
