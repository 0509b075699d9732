import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shake, unusedExports } from '../../../../../src/node/cli/bundling/shake-react-dom.ts'

const path = createRequire(import.meta.url).resolve('react-dom/package.json')
const reactDom = readFileSync(join(path, '../cjs/react-dom-client.production.js'), 'utf8')

const reader = readdirSync('src/app', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join('src/app', name), 'utf8') }))

describe('what is left out of React', () => {
  const { code, missed } = shake(reactDom)

  it('is all found in the React that is installed', () => {
    expect(missed).toEqual([])
    expect(code).not.toMatch(/case REACT_(?:SUSPENSE|ACTIVITY|VIEW_TRANSITION)_TYPE/)
    expect(code).not.toMatch(/FragmentInstance\.prototype/)
  })

  it('is a fifth of its code, which still is code', () => {
    expect(code.length).toBeLessThan(0.82 * reactDom.length)
    expect(() => new Function('require', 'exports', code)).not.toThrow()
  })

  it('keeps what a switch goes on to from another case', () => {
    const cases = 'case 5: case 26: a(); break; case 13: case 19: b(); break;'
    const code = `function work(fiber) { switch (fiber.tag) { ${cases} } }`
    expect(shake(code).code).toBe(code.replace('case 13: case 19: b(); break;', ' '))
  })

  it('declares what a case declared for its whole function', () => {
    const code =
      'function work(fiber) { switch (fiber.tag) { case 13: var props = 1; break } return props }'
    expect(shake(code).code).toBe(
      'function work(fiber) {var props; switch (fiber.tag) {  } return props }',
    )
  })

  it('are errors that nobody sees, which would be made when the program starts', () => {
    expect(reactDom).toMatch(/^(?:var| ) ?\w+Exception = Error\(/m)
    expect(code).not.toMatch(/^(?:var| ) ?\w+Exception = Error\(/m)
  })

  it('leaves numbers alone that are no tags', () => {
    const code = 'function press(event) { switch (event.keyCode) { case 13: enter(); break; } }'
    expect(shake(code).code).toBe(code)
  })

  it('is nothing that the reader asks React for', () => {
    const names = reader.flatMap(({ name, text }) => {
      const imports = [...text.matchAll(/import ([^'"]*?) from 'react(?:-dom)?'/g)]
      return imports.map(([, what = '']) => ({ name, what: what.match(/\w+/g) ?? [] }))
    })
    expect(names.length).toBeGreaterThan(50)
    expect(names.filter(({ what }) => what.some((each) => unusedExports.includes(each)))).toEqual(
      [],
    )
  })

  it('is nothing that the reader draws or listens to', () => {
    const drawn = reader.filter(({ name }) => name.endsWith('.tsx') && name !== 'prerender.tsx')
    const unused =
      /<(?:meta|title|link|style|script|html|head|body)\b|<[a-z]+-[a-z-]+[ >]|\bon(?:Select|BeforeInput)=|\baction=\{/
    const found = drawn.filter(({ text }) => unused.test(text.replace(/\/\*.*?\*\/|\/\/.*/gs, '')))
    expect(found.map(({ name }) => name)).toEqual([])
  })
})
