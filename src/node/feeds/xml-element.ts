import { escapeMarkup } from '../core/escape.ts'

/** Attribute name → text, unescaped; undefined ones are not written. */
type XmlAttributes = Readonly<Record<string, string | undefined>>

/** The first line of every XML file. */
export const xmlDeclaration = '<?xml version="1.0" encoding="utf-8"?>\n'

/** An element around markup, which is taken as it is; without any it closes itself. */
export function xmlElement(name: string, attributes: XmlAttributes, markup = ''): string {
  const tag = name + attributesMarkup(attributes)
  return markup === '' ? `<${tag}/>` : `<${tag}>${markup}</${name}>`
}

/** An element around text; nothing at all where there is no text. */
export function xmlText(
  name: string,
  text: string | undefined,
  attributes: XmlAttributes = {},
): string {
  return text ? xmlElement(name, attributes, escapeMarkup(text)) : ''
}

function attributesMarkup(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .map(([name, text]) => (text === undefined ? '' : ` ${name}="${escapeMarkup(text)}"`))
    .join('')
}
