import { useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ListFile } from '../../../shared/content-files.ts'
import { firstListPage } from '../../ui/page-elements.ts'
import { ListTools } from './list-tools.tsx'
import type { PartSource } from './read-list-part.ts'

interface ListToolsPortalProps {
  readonly list: ListFile
  readonly load: PartSource['load']
}

/** The line of tools in the gap above the rows of a list: it comes late and moves nothing. */
export function ListToolsPortal({ list, load }: ListToolsPortalProps) {
  const [host, setHost] = useState<HTMLElement>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has another element.
  useLayoutEffect(() => {
    const page = document.querySelector(firstListPage)
    if (!page) return
    const element = document.createElement('div')
    element.className = 'list-tools-host'
    page.prepend(element)
    setHost(element)
    return () => element.remove()
  }, [list])
  return host ? createPortal(<ListTools list={list} show="all" load={load} />, host) : null
}
