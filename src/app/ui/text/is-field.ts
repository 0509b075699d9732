/**
 * Whether what is typed goes into an element: a text field, a choice, or text that can be edited. A field that is no
 * longer shown is none: that of a dialog which was just closed has the focus until the page is drawn again.
 */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (!target.isContentEditable && !target.closest('input, textarea, select')) return false
  // Old browsers do not tell.
  return target.checkVisibility?.() ?? true
}
