import { useSite } from '../ui/site-context.ts'

/** Shown while a page is being read; the style sheet lets it appear only after a moment. */
export function LoadingFace() {
  const { words } = useSite()
  return (
    <main id="main" className="face loading-face" aria-busy="true">
      <p role="status">{words.loading}</p>
    </main>
  )
}
