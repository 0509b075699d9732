import { useEffect, useState } from 'react'
import { withWords } from '../../ui/interface-language.ts'
import { lazyPart, useLazyPart } from '../../ui/lazy/lazy-part.tsx'
import { whenPainted } from '../../ui/when-painted.ts'

const densitySwitch = lazyPart(() =>
  withWords(['settings'], () => import('./density-switch.tsx').then((part) => part.DensitySwitch)),
)

/** The space of the switch of density, and the switch as soon as it is loaded after the first paint. */
export function LazyDensitySwitch() {
  const [isPainted, setIsPainted] = useState(false)
  useEffect(() => whenPainted(() => setIsPainted(true)), [])
  const DensitySwitch = useLazyPart(densitySwitch, isPainted, keepSilent)
  return <span className="density-switch">{DensitySwitch && <DensitySwitch />}</span>
}

/** The settings have the same choice. */
function keepSilent(): void {}
