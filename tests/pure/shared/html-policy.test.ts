import { describe, expect, it } from 'vitest'
import {
  allowedElements,
  allowsAttribute,
  droppedElements,
  globalAttributes,
  imposedAttributes,
} from '../../../src/shared/html-policy.ts'

/** The attributes that the policy names for single elements. */
function attributeNames(): readonly string[] {
  return [...allowedElements.values()].flatMap((rules) => [...rules.keys()])
}

describe('the policy for articles', () => {
  it('names no attribute both for every element and for one', () => {
    const twice = attributeNames().filter((name) => globalAttributes.has(name))
    expect(twice).toEqual([])
  })

  it('drops no element that it allows', () => {
    expect([...allowedElements.keys()].filter((name) => droppedElements.has(name))).toEqual([])
  })

  it('allows no element or attribute that can run or restyle anything', () => {
    const names = attributeNames()
    expect(
      names.filter((name) => /^on|^style$|^name$|^form|^xlink|^is$|^slot$/.test(name)),
    ).toEqual([])
    for (const name of [
      'h1',
      'script',
      'style',
      'iframe',
      'svg',
      'form',
      'input',
      'base',
      'meta',
    ]) {
      expect(allowedElements.has(name)).toBe(false)
    }
  })

  it('imposes only what it allows', () => {
    for (const [element, attributes] of imposedAttributes) {
      for (const [name, value] of Object.entries(attributes)) {
        expect([element, name, allowsAttribute(element, name, value)]).toEqual([
          element,
          name,
          true,
        ])
      }
    }
  })

  it.each([
    ['a', 'href', 'https://a.example/?a=1&b=2#中', true],
    ['a', 'href', '#h-标题', true],
    ['a', 'href', '#root', false],
    ['a', 'href', 'javascript:alert(1)', false],
    ['a', 'href', 'https://a.example/"onclick=x', false],
    ['a', 'href', '/c/', false],
    ['img', 'src', '/base/media/0a1b.webp', true],
    ['img', 'src', 'media/0a1b.webp', true],
    ['img', 'src', '//evil.example/media/0a1b.webp', false],
    ['img', 'src', '/media/0a1b.svg', false],
    ['img', 'src', 'data:image/png;base64,AAAA', true],
    ['img', 'src', 'data:image/svg+xml;base64,AAAA', false],
    ['img', 'srcset', 'https://a.example/1.png 1x, https://a.example/w_2,h_3.png 2x', true],
    ['img', 'srcset', 'https://a.example/1.png 1x, javascript:x 2x', false],
    ['img', 'loading', 'eager', false],
    ['p', 'id', 'u-x', true],
    ['p', 'id', 'x', false],
    ['p', 'class', 'highlight', false],
    ['span', 'class', 'highlight', true],
    ['code', 'class', 'language-c++', true],
    ['td', 'colspan', '1000', true],
    ['td', 'colspan', '1001', false],
    ['constructor', 'id', 'u-x', false],
    ['p', '__proto__', 'x', false],
  ])('%s %s=%j: %s', (element, name, value, expected) => {
    expect(allowsAttribute(element, name, value)).toBe(expected)
  })
})
