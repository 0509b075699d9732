/** What lies over the page; a browser without popovers leaves out what it does not know. */
export const openLayers = ':is(dialog[open], :popover-open)'
