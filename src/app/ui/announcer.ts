/** The id of the element through which screen readers are told what has happened. */
export const announcerId = 'announcer'
