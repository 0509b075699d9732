import { useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { listToolsSpace } from '../../ui/page-elements.ts'
import { ListTools, type ListToolsProps } from './list-tools.tsx'

/** The tools of a list in the space that its heading keeps for them: they come late and move nothing. */
export function ListToolsPortal(props: ListToolsProps) {
  const [space, setSpace] = useState<Element | null>(null)
  const { list } = props
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has another heading.
  useLayoutEffect(() => setSpace(document.querySelector(`.${listToolsSpace}`)), [list])
  return space && createPortal(<ListTools {...props} />, space)
}
