/**
 * The marks at the beginning of a caption under a picture in Chinese news, as characters of a pattern. ▼ announces a
 * picture below it, so it is text.
 */
export const captionMarks = '▲△▴'

/** Matches the beginning of a text that is a caption. */
export const captionStart = new RegExp(`^\\s*[${captionMarks}]`)
