import { listRow } from '../../ui/page-elements.ts'

/** Whether changes of the page have brought rows of a list: most, such as a bar that comes, have not. */
export function addsRows(changes: readonly Pick<MutationRecord, 'addedNodes'>[]): boolean {
  return changes.some(({ addedNodes }) => [...addedNodes].some(holdsRow))
}

function holdsRow(node: Node): boolean {
  return node instanceof Element && (node.matches(listRow) || node.querySelector(listRow) !== null)
}
