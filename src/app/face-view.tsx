import { memo } from 'react'
import { FailedFace, OfflineFace, OutdatedFace } from './faces/error-faces.tsx'
import { LoadingFace } from './faces/loading-face.tsx'
import { MissingFace } from './faces/missing-face.tsx'
import type { View } from './navigation/page-store.ts'
import type { LoadedPage } from './pages/load-page.ts'

interface FaceViewProps {
  readonly view: View<LoadedPage>
  readonly onRetry: () => void
  readonly onBodyLost: () => void
}

/**
 * Draws what is on the screen: the page, or the face of what is wrong. It is drawn again for another view
 * only, so what changes around a page right after hydration does not draw the page a second time.
 */
export const FaceView = memo(function FaceView({ view, onRetry, onBodyLost }: FaceViewProps) {
  const { face, path } = view
  switch (face.kind) {
    case 'page': {
      const { View, page, body } = face.page
      return <View page={page} body={body} onBodyLost={onBodyLost} />
    }
    case 'loading':
      return <LoadingFace />
    case 'missing':
      return <MissingFace path={path} />
    case 'offline':
      return <OfflineFace onRetry={onRetry} />
    case 'failed':
      return <FailedFace onRetry={onRetry} />
    case 'outdated':
      return <OutdatedFace />
  }
})
