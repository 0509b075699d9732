import { useSite } from '../ui/site-context.ts'
import { useHydrated } from '../ui/use-hydrated.ts'
import { usePart } from '../ui/use-part.ts'

const loadHelp = import.meta.env.SSR
  ? undefined
  : () => import('./key-help.tsx').then((part) => part.KeyHelp)

/** Shows what keys do. It keeps its place but is not to be seen where there are no scripts. */
export function KeyButton() {
  const { messages } = useSite()
  const { Shown, open, close } = usePart(loadHelp)
  return (
    <>
      <button
        type="button"
        className={useHydrated() ? 'key-button' : 'key-button waiting'}
        aria-haspopup="dialog"
        onClick={() => open(() => {})}
      >
        {messages.keys}
      </button>
      {Shown && <Shown onClose={close} />}
    </>
  )
}
