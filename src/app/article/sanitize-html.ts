import DOMPurify, { type Config } from 'dompurify'
import {
  allowedElements,
  allowsAttribute,
  droppedElements,
  globalAttributes,
  imposedAttributes,
  outsideRel,
} from '../../shared/html-policy.ts'
import type { ArticleHtml } from './article-html.ts'

const attributeNames = [
  ...new Set([globalAttributes, ...allowedElements.values()].flatMap((rules) => [...rules.keys()])),
]

/** Addresses that DOMPurify checks itself, beside the pattern of the policy. */
const addresses = new Set(['href', 'src', 'data-poster'])

const config: Config = {
  ALLOWED_TAGS: [...allowedElements.keys()],
  ALLOWED_ATTR: attributeNames,
  ADD_URI_SAFE_ATTR: attributeNames.filter((name) => !addresses.has(name)),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  FORBID_CONTENTS: [...droppedElements],
  // A formula holds text and its own parts: no element of HTML stands in it.
  MATHML_TEXT_INTEGRATION_POINTS: {},
  RETURN_TRUSTED_TYPE: true,
}

DOMPurify.addHook('uponSanitizeAttribute', (element, attribute) => {
  const { attrName, attrValue } = attribute
  if (!allowsAttribute(element.localName, attrName, attrValue)) attribute.keepAttr = false
})

DOMPurify.addHook('afterSanitizeAttributes', (element) => {
  for (const [name, value] of Object.entries(imposedAttributes.get(element.localName) ?? {})) {
    element.setAttribute(name, value)
  }
  const isOutside = element.localName === 'a' && /^http/i.test(element.getAttribute('href') ?? '')
  if (isOutside) element.setAttribute('rel', outsideRel)
})

/**
 * Cleans a body once more in the browser, by the policy the build used: what the build made comes
 * out unchanged, and a tampered file or cache is harmless. This is where the app makes `ArticleHtml`.
 */
export function sanitizeHtml(html: string): ArticleHtml {
  // The types name the one of a package; the value is the browser's, or a string where it has none.
  return DOMPurify.sanitize(html, config) as unknown as ArticleHtml
}
