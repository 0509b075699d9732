/** Words in the names of files that lazy loaders show until the picture comes. */
const standInWords = new Set(
  (
    'blank placeholder spacer transparent loading loader lazy lazyload lazyloading grey gray pixel none ' +
    'defaultimg defaultpic spinner preload dummy'
  ).split(' '),
)
/** Words and sizes that stand beside those in such a name. */
const filler =
  /^(?:\d{1,4}|\d{1,4}(?:x|_)\d{1,4}|px|bg|img|image|pic|picture|load|default|gif|icon|small|min|the|for|base|trans|white|square|v\d+)$/

/**
 * Whether an address is what a lazy loader shows until the picture comes: an empty picture, or a file
 * whose whole name says so. `loading-dock.jpg` is a picture.
 */
export function isStandIn(address: string): boolean {
  const value = address.slice(0, 2000).trim()
  if (/^(?:about:|#|\/\/:0|data:,|data:image\/gif;base64,R0lGODlhAQAB)/i.test(value)) return true
  if (/^data:image\/svg/i.test(value)) return !isDrawn(value)
  const name = /(?:^|\/)([^/?#]*)\.(?:gif|png|jpe?g|svg|webp)(?:[?#]|$)/i.exec(value)?.[1]
  if (name === undefined) return false
  const words = name.toLowerCase().split(/[-_.@]+/)
  const isOnePixel = /^1x1$/i.test(name)
  return isOnePixel || (words.some(isStandInWord) && words.every(isPart))
}

function isStandInWord(word: string): boolean {
  return standInWords.has(word.replace(/\d+$/, ''))
}

function isPart(word: string): boolean {
  return word === '' || isStandInWord(word) || filler.test(word)
}

/** Whether a `data:` drawing shows something; a lazy loader's has a size alone. */
function isDrawn(value: string): boolean {
  const text = /^data:image\/svg\+xml;base64,/i.test(value)
    ? Buffer.from(value.slice(value.indexOf(',') + 1), 'base64').toString('latin1')
    : value.replaceAll(/%3c/gi, '<')
  return /<(?:path|text|image|use|polygon|polyline|line|circle|ellipse)\b/i.test(text)
}
