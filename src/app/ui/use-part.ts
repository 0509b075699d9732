import { type ComponentType, useState } from 'react'

/** Loads a component; undefined at build, where nothing is clicked, so that it stays out of the bundle. */
export type LoadPart<Props> = (() => Promise<ComponentType<Props>>) | undefined

/** A part of the program that is there only after it was asked for. */
export interface Part<Props> {
  readonly Shown: ComponentType<Props> | undefined
  /** Loads the part and shows it; `otherwise` is called when it cannot be had. */
  open(otherwise: () => void): void
  close(): void
}

/** A dialog or the like that is loaded when the reader first asks for it. */
export function usePart<Props>(load: LoadPart<Props>): Part<Props> {
  const [Shown, setShown] = useState<ComponentType<Props>>()
  return {
    Shown,
    open(otherwise) {
      load?.().then((part) => setShown(() => part), otherwise)
    },
    close: () => setShown(undefined),
  }
}
