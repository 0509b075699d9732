import type { ArticleDetails } from '../../../shared/article.ts'
import './share-dialog.css'
import { Modal } from '../../ui/modal.tsx'
import { useSite, useWords } from '../../ui/site-context.ts'
import { articleLink } from '../article-link.ts'
import { QrCode } from './qr-code.tsx'
import { ShareWays } from './share-ways.tsx'

/** Props of the dialog. */
interface ShareDialogProps {
  readonly article: ArticleDetails
  /** The selection in the body. */
  readonly range: Range | undefined
  readonly onClose: () => void
}

/** The share dialog of an article: its link, its text, a quotation, a QR code. */
export function ShareDialog({ article, range, onClose }: ShareDialogProps) {
  const site = useSite()
  const words = useWords('share')
  const link = articleLink(article, site)
  return (
    <Modal className="share" title={words.title} focus=".share-way" onClose={onClose}>
      <div className="share-columns">
        <ShareWays {...{ article, range, link, words }} />
        <QrCode link={link} words={words} />
      </div>
    </Modal>
  )
}
