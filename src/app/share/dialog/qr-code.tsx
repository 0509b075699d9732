import { useEffect, useRef } from 'react'
import type { ShareWords } from '../../../shared/words/en/share.ts'
import { drawQrCode } from './draw-qr-code.ts'

/** The address of an article as a QR code that can be saved as a picture. */
export function QrCode({ link, words }: { link: string; words: ShareWords }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current) drawQrCode(canvas.current, link)
  }, [link])

  function save(): void {
    canvas.current?.toBlob((picture) => picture && savePicture(picture))
  }

  return (
    <figure className="share-code">
      <canvas ref={canvas} role="img" aria-label={words.qrCode} />
      <figcaption>
        {words.qrHint}
        <button type="button" onClick={save}>
          {words.saveQrCode}
        </button>
      </figcaption>
    </figure>
  )
}

function savePicture(picture: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(picture)
  link.download = 'qr-code.png'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
