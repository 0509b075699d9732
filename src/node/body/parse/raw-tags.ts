const rawTag = /\{%-?\s*(?:end)?raw\s*-?%\}/g
const code = /<(pre|code|textarea|script|style)\b[\s\S]*?<\/\1\s*>/gi

/** HTML without the `{% raw %}` and `{% endraw %}` that protect its braces from Hexo, but for those in code. */
export function withoutRawTags(html: string): string {
  if (!/\{%-?\s*raw/.test(html)) return html
  let done = 0
  let out = ''
  for (const match of html.matchAll(code)) {
    out += html.slice(done, match.index).replace(rawTag, '') + match[0]
    done = match.index + match[0].length
  }
  return out + html.slice(done).replace(rawTag, '')
}
