import { tryDecodePercent } from '../../../../shared/urls/decode-percent.ts'
import type { BodyNode } from '../../tree/body-tree.ts'
import { attributeOf } from '../../tree/source-attributes.ts'
import type { SourceElement } from '../../tree/source-nodes.ts'
import { setTex } from './set-tex.ts'

/** Where services that draw TeX have it: in a parameter, in the whole query, or in the path. */
const services: readonly { readonly url: RegExp; readonly parameter?: string }[] = [
  { url: /^https?:\/\/(?:www\.)?zhihu\.com\/equation\?/i, parameter: 'tex' },
  {
    url: /^https?:\/\/(?:latex|private|chart)\.codecogs\.com\/(?:svg|png|gif|eq)[\w.]*\?/i,
  },
  { url: /^https?:\/\/chart\.(?:googleapis|apis\.google)\.com\/chart\?/i, parameter: 'chl' },
  { url: /^https?:\/\/s\d?\.wp\.com\/latex\.php\?/i, parameter: 'latex' },
  { url: /^https?:\/\/render\.githubusercontent\.com\/render\/math\?/i, parameter: 'math' },
  { url: /^https?:\/\/math\.now\.sh\/?\?/i, parameter: 'from' },
  { url: /^https?:\/\/(?:i\.upmath\.me|tex\.s2cms\.ru)\/(?:svg|png)\//i },
]

/**
 * The formula of a picture that a service has drawn from the TeX in its URL. Undefined for any other picture, and
 * where the TeX cannot be set.
 */
export function pictureFormula(node: SourceElement): BodyNode | undefined {
  const names = ['data-actualsrc', 'data-original', 'data-src', 'src']
  for (const name of names) {
    const tex = texOf(attributeOf(node, name)?.trim() ?? '')
    const formula = tex === undefined ? undefined : setTex(tex, false)
    if (formula !== undefined) return formula
  }
  return undefined
}

function texOf(address: string): string | undefined {
  const url = address.startsWith('//') ? `https:${address}` : address
  for (const { url: form, parameter } of services) {
    const start = form.exec(url)?.[0]
    if (start === undefined) continue
    if (parameter === undefined) return decoded(url.slice(start.length))
    const [, , query = ''] = /^([^?]*)\?([^#]*)/.exec(url) ?? []
    const pair = query.split('&').find((each) => each.startsWith(`${parameter}=`))
    return pair === undefined
      ? undefined
      : decoded(pair.slice(parameter.length + 1).replaceAll('+', ' '))
  }
  return undefined
}

/** Commands that CodeCogs reads as options of the picture. */
const options =
  /^(?:\s*\\(?:(?:dpi|bg|color)\s*\{\w+\}|(?:inline|tiny|small|large|huge|bg_\w+|fn_\w+)(?![a-z]))\s*)+/i

/** TeX of a URL. A service draws `\\` at its end as nothing. */
function decoded(text: string): string | undefined {
  return tryDecodePercent(text)
    ?.replace(/&space;/g, ' ')
    .replace(options, '')
    .replace(/(?:\\\\|\s)+$/, '')
}
