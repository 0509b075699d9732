import { type ComponentType, useEffect, useState } from 'react'
import type { LoadPart } from './use-part.ts'

/** What is there already, by what loads it. */
const loaded = new Map<unknown, ComponentType<never>>()

/**
 * A part of the program that comes by itself, once it is wanted. It is there in the first drawing
 * when it was wanted before; undefined until it has come, and where it cannot be had.
 */
export function useLoaded<Props>(
  load: LoadPart<Props>,
  wanted: boolean,
): ComponentType<Props> | undefined {
  const [Part, setPart] = useState(() => loaded.get(load) as ComponentType<Props> | undefined)
  useEffect(() => {
    if (!wanted || Part) return
    load?.().then(
      (part) => {
        loaded.set(load, part as ComponentType<never>)
        setPart(() => part)
      },
      // What the page shows without it stays.
      () => {},
    )
  }, [load, wanted, Part])
  return Part
}
