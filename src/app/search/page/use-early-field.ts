import { type RefObject, useEffect, useRef } from 'react'

/**
 * Connects the field of the search page with its search. The field is there before the script and stays the same
 * element, so that an input method goes on with the word that it composes. `query` is what is searched; when it
 * changes otherwise than by typing, the field shows it. `onText` is called with what can be searched: what was
 * written before the script came, and every change that is not half a composed word.
 */
export function useEarlyField(
  view: RefObject<HTMLElement | null>,
  query: string,
  onText: (text: string) => void,
): void {
  const search = useRef(onText)
  useEffect(() => {
    search.current = onText
  })
  const shown = useRef(query)
  useEffect(() => {
    const field = view.current?.querySelector('input')
    if (!field) return
    const watch = new AbortController()
    const { signal } = watch
    if (!field.value) field.value = shown.current
    else if (field.value !== shown.current) search.current(field.value)
    const tell = () => search.current(field.value)
    field.addEventListener('compositionend', tell, { signal })
    field.addEventListener(
      'input',
      (event) => {
        if (!(event instanceof InputEvent && event.isComposing)) tell()
      },
      { signal },
    )
    return () => watch.abort()
  }, [view])
  useEffect(() => {
    const field = view.current?.querySelector('input')
    if (shown.current === query) return
    shown.current = query
    if (field && field.value !== query) field.value = query
  }, [view, query])
}
