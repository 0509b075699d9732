import type { KeyboardEvent } from 'react'
import { pinyinInitials } from '../../content/pinyin-initials.ts'

/** The actions of keys on a branch. */
interface TreeActions {
  open(item: HTMLElement): void
  close(item: HTMLElement): void
  /** Opens all branches beside one, itself included. */
  openAll(item: HTMLElement): void
}

const itemSelector = '[role="treeitem"]'
const typingPause = 600

let typed = ''
let typedAt = 0

/** Moves through a tree by keyboard, as the ARIA practices describe for trees of links. */
export function onTreeKey(event: KeyboardEvent<HTMLElement>, actions: TreeActions): void {
  const { altKey, ctrlKey, key, metaKey } = event
  const item =
    event.target instanceof HTMLElement && event.target.closest<HTMLElement>(itemSelector)
  if (!item || altKey || ctrlKey || metaKey || event.nativeEvent.isComposing) return
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(itemSelector)]
  const at = items.indexOf(item)
  const expanded = item.getAttribute('aria-expanded')
  switch (key) {
    case 'ArrowDown':
      items[at + 1]?.focus()
      break
    case 'ArrowUp':
      items[at - 1]?.focus()
      break
    case 'Home':
      items[0]?.focus()
      break
    case 'End':
      items.at(-1)?.focus()
      break
    case 'ArrowRight':
      if (expanded === 'false') actions.open(item)
      else if (expanded === 'true') items[at + 1]?.focus()
      break
    case 'ArrowLeft':
      if (expanded === 'true') actions.close(item)
      else parentOf(item)?.focus()
      break
    case '*':
      actions.openAll(item)
      break
    case ' ':
      item.click()
      break
    default:
      if (!isTyped(key)) return
      findByName(items, at, key, event.timeStamp)?.focus()
  }
  event.preventDefault()
}

function parentOf(item: HTMLElement): HTMLElement | null | undefined {
  return item.closest('[role="group"]')?.previousElementSibling as HTMLElement | null | undefined
}

function isTyped(key: string): boolean {
  return [...key].length === 1
}

/** The next item whose name, or its initials in pinyin, begin with what has been typed without a pause. */
function findByName(
  items: readonly HTMLElement[],
  at: number,
  key: string,
  now: number,
): HTMLElement | undefined {
  typed = now - typedAt > typingPause ? key : typed + key
  typedAt = now
  const wanted = typed.toLowerCase()
  // A first letter goes on to the next; more of them stay where they fit.
  const from = wanted.length === 1 ? at + 1 : at
  const order = [...items.slice(from), ...items.slice(0, from)]
  return order.find((item) => {
    const name = item.textContent ?? ''
    return [name.toLowerCase(), pinyinInitials(name)].some((text) => text.startsWith(wanted))
  })
}
