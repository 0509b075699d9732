import { useSite } from '../ui/site-context.ts'

/** The face of a page that is still loading. The style sheet shows it only after a moment. */
export function LoadingFace() {
  const { words } = useSite()
  return (
    <main id="main" className="face loading-face" aria-busy="true">
      <p role="status">{words.loading}</p>
    </main>
  )
}
