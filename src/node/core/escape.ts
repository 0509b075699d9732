/** Characters that XML 1.0 forbids or that are parse errors in HTML, and lone surrogates. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the point of the pattern
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A quick test for characters to escape or to leave out. Most texts have none. */
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

/** The text without the characters that XML or HTML forbids. */
export function withoutForbidden(text: string): string {
  return text.replace(forbidden, '')
}

/**
 * Escapes text for an HTML or XML text node or a quoted attribute. Characters that XML or HTML forbids
 * are left out.
 */
export function escapeMarkup(text: string): string {
  if (!special.test(text)) return text
  return withoutForbidden(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

/**
 * Makes JSON safe for a `<script type="application/json">` block. `<`, `>` and `&` become escapes, so
 * that no content can end the script. So do the line ends that old parsers take for code, and characters
 * that are parse errors in HTML.
 */
export function jsonForScript(json: string): string {
  return json.replace(
    /[<>&\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/**
 * Turns a value into JSON for a `<script>` block, like `jsonForScript`. Its texts lose the characters
 * that markup may not contain.
 */
export function cleanJsonForScript(value: unknown): string {
  const json = JSON.stringify(value)
  // In JSON such characters appear as they are or as escapes. This test is quick; a replacer function for
  // every value takes three times as long.
  const isClean = !/\\[bfu]|[\u007f-\u009f\ufffe\uffff]/.test(json)
  return jsonForScript(isClean ? json : JSON.stringify(value, cleanText))
}

function cleanText(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? withoutForbidden(value) : value
}
