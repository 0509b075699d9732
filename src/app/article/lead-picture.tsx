import type { Picture } from '../../shared/article.ts'
import { textSizes } from '../../shared/pictures/picture-sizes.ts'
import { leadPictureClass } from '../ui/page-elements.ts'
import { QuietPicture } from '../ui/picture/quiet-picture.tsx'

/** The picture above an article's body. */
export function LeadPicture({ picture }: { picture: Picture }) {
  return (
    <figure className={leadPictureClass}>
      <QuietPicture picture={picture} leads sizes={textSizes} />
    </figure>
  )
}
