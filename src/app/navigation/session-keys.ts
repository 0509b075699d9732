/** Where scroll positions are kept in `sessionStorage`. */
export const scrollPositionsKey = 'broadsheet:places'

/** Where the list that was opened last is kept in `sessionStorage`. */
export const openedListKey = 'broadsheet:list'
