/**
 * Selects dialogs and popovers that are open. A browser without popovers ignores that part of the selector.
 */
export const openLayers = ':is(dialog[open], :popover-open)'
