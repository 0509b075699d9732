import './list-error.css'
import { useSite } from '../../ui/site-context.ts'

interface ListErrorProps {
  readonly kind: 'failed' | 'offline'
  readonly onRetry: () => void
}

/** Says inside a list that more of it could not be read, and offers to try again. */
export function ListError({ kind, onRetry }: ListErrorProps) {
  const { words } = useSite()
  const text = kind === 'failed' ? words.failedTitle : words.offlineTitle
  return (
    <p className="list-trouble" role="alert">
      {text}
      <button type="button" className="button" onClick={onRetry}>
        {words.retry}
      </button>
    </p>
  )
}
