import { siteUrls } from '../../shared/site-urls.ts'
import { useSite } from '../ui/site-context.ts'
import { Face } from './face.tsx'

/** The face of a page that was not read before and cannot be read without a network. */
export function OfflineFace({ onRetry }: { onRetry: () => void }) {
  const { href, words } = useSite()
  return (
    <Face title={words.offlineTitle} text={words.offlineText}>
      <RetryButton onRetry={onRetry} />
      <a className="button" href={href(siteUrls.home)}>
        {words.home}
      </a>
    </Face>
  )
}

/** The face of a page that the server did not deliver. */
export function FailedFace({ onRetry }: { onRetry: () => void }) {
  const { href, words } = useSite()
  return (
    <Face title={words.failedTitle} text={words.failedText}>
      <RetryButton onRetry={onRetry} />
      <a className="button" href={href(siteUrls.home)}>
        {words.home}
      </a>
    </Face>
  )
}

/** The face of a page whose program is from before a deploy. */
export function OutdatedFace() {
  const { words } = useSite()
  return (
    <Face title={words.outdatedTitle} text={words.outdatedText}>
      <ReloadButton />
    </Face>
  )
}

/** The last face, when drawing a page has failed. */
export function CrashedFace() {
  const { words } = useSite()
  return (
    <Face title={words.crashedTitle} text={words.crashedText}>
      <ReloadButton />
    </Face>
  )
}

function RetryButton({ onRetry }: { onRetry: () => void }) {
  const { words } = useSite()
  return (
    <button type="button" className="button" onClick={onRetry}>
      {words.retry}
    </button>
  )
}

function ReloadButton() {
  const { words } = useSite()
  return (
    <button type="button" className="button" onClick={() => window.location.reload()}>
      {words.reload}
    </button>
  )
}
