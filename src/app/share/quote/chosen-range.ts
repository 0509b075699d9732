import { articleBody } from '../../ui/page-elements.ts'

/** The range that is selected in the body of the article on the screen; undefined when there is none. */
export function chosenRange(): Range | undefined {
  const selection = document.getSelection()
  const body = document.querySelector(articleBody)
  if (!selection || !body || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0).cloneRange()
  if (!range.intersectsNode(body)) return undefined
  // A range that reaches beyond the body is cut off there.
  if (!body.contains(range.startContainer)) range.setStart(body, 0)
  if (!body.contains(range.endContainer)) range.setEnd(body, body.childNodes.length)
  return range.toString().trim() === '' ? undefined : range
}
