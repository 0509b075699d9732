import { createStore, type ReadableStore } from '../ui/store.ts'
import type { Undo } from './create-library.ts'

/** Something that was done and can be taken back for a while. */
interface UndoOffer {
  readonly text: string
  /** Undefined where there is nothing to take back. */
  readonly undo: Undo | undefined
}

/** How long a change can be taken back, in milliseconds. */
const offered = 10_000

const store = createStore<UndoOffer | undefined>(undefined)
let timer: ReturnType<typeof setTimeout> | undefined

/** The change that can be taken back now. */
export const undoOffer: ReadableStore<UndoOffer | undefined> = store

/** Says what was done, and offers to take it back for ten seconds. */
export function offerUndo(text: string, undo: Undo | undefined): void {
  clearTimeout(timer)
  store.setState({ text, undo })
  timer = setTimeout(() => store.setState(undefined), offered)
}

/** Takes back what was offered last. */
export function takeBack(): void {
  store.getState()?.undo?.()
  endOffer()
}

/** Ends the offer: what was done stays done. */
export function endOffer(): void {
  clearTimeout(timer)
  store.setState(undefined)
}
