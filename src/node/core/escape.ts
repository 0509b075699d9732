/** Characters that XML 1.0 forbids and HTML calls errors, and halves of surrogate pairs. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the point of the pattern
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A quick look whether there is anything to escape or to leave out; most texts have nothing. */
const special =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the point of the pattern
  /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text without the characters that neither XML nor HTML allows. */
export function withoutForbidden(text: string): string {
  return text.replace(forbidden, '')
}

/**
 * Escapes text for an HTML or XML text node or a quoted attribute. Characters that neither allows
 * are left out.
 */
export function escapeMarkup(text: string): string {
  if (!special.test(text)) return text
  return withoutForbidden(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

/**
 * JSON for a `<script type="application/json">` block: `<`, `>` and `&` are written as escapes, so
 * that no content can end the script, and so are the line ends that old parsers take for code and the
 * characters that HTML calls errors.
 */
export function jsonForScript(json: string): string {
  return json.replace(
    /[<>&\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The same from a value, whose texts lose the characters that no markup may hold. */
export function cleanJsonForScript(value: unknown): string {
  const json = JSON.stringify(value)
  // JSON holds them as they are or as escapes; a function for every value takes three times as long.
  const isClean = !/\\[bfu]|[\u007f-\u009f\ufffe\uffff]/.test(json)
  return jsonForScript(isClean ? json : JSON.stringify(value, cleanText))
}

function cleanText(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? withoutForbidden(value) : value
}
