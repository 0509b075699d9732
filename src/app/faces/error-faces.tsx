import { siteUrls } from '../../shared/site-urls.ts'
import { useSite } from '../ui/site-context.ts'
import { Face } from './face.tsx'

/** The face of a page that was not read before and cannot be read without a network. */
export function OfflineFace({ onRetry }: { onRetry: () => void }) {
  const { href, messages } = useSite()
  return (
    <Face title={messages.offlineTitle} text={messages.offlineText}>
      <RetryButton onRetry={onRetry} />
      <a className="button" href={href(siteUrls.home)}>
        {messages.home}
      </a>
    </Face>
  )
}

/** The face of a page that the server did not deliver. */
export function FailedFace({ onRetry }: { onRetry: () => void }) {
  const { href, messages } = useSite()
  return (
    <Face title={messages.failedTitle} text={messages.failedText}>
      <RetryButton onRetry={onRetry} />
      <a className="button" href={href(siteUrls.home)}>
        {messages.home}
      </a>
    </Face>
  )
}

/** The face of a page whose program is from before a deploy. */
export function OutdatedFace() {
  const { messages } = useSite()
  return (
    <Face title={messages.outdatedTitle} text={messages.outdatedText}>
      <ReloadButton />
    </Face>
  )
}

/** The last face, when drawing a page has failed. */
export function CrashedFace() {
  const { messages } = useSite()
  return (
    <Face title={messages.crashedTitle} text={messages.crashedText}>
      <ReloadButton />
    </Face>
  )
}

function RetryButton({ onRetry }: { onRetry: () => void }) {
  const { messages } = useSite()
  return (
    <button type="button" className="button" onClick={onRetry}>
      {messages.retry}
    </button>
  )
}

function ReloadButton() {
  const { messages } = useSite()
  return (
    <button type="button" className="button" onClick={() => window.location.reload()}>
      {messages.reload}
    </button>
  )
}
