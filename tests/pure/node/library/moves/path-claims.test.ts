import { expect, test } from 'vitest'
import { PathClaims } from '../../../../../src/node/library/moves/path-claims.ts'

const pages = new Map([
  ['rain', 'a.md'],
  ['snow', 'b.md'],
])

/** Claims two pages one by one, and another file. */
function claimEach(): PathClaims {
  const claims = new PathClaims()
  claims.claim('index.html', 'the site')
  for (const [name, owner] of pages) claims.claim(`a/${name}/index.html`, owner)
  claims.claim('a/rain/more.html', 'c.md')
  return claims
}

/** The same claims, those of the pages at once. */
function claimTogether(): PathClaims {
  const claims = new PathClaims()
  claims.claim('index.html', 'the site')
  const files = { before: 'a/', after: '/index.html', ownerOf: (name: string) => pages.get(name) }
  claims.claimNamed(files, 'a.md')
  claims.claim('a/rain/more.html', 'c.md')
  return claims
}

test('files that are claimed at once are claimed as those that are claimed one by one', () => {
  const [each, together] = [claimEach(), claimTogether()]
  const paths = [
    ...['a', 'a/', 'b', 'index.html', 'index.html/x', 'a/index.html'],
    ...['a/rain', 'a/rain/index.html', 'a/Rain/Index.html', 'a/rain/index.html/x', 'a/rain/x'],
    ...[
      'a/snow',
      'a/hail',
      'a/hail/index.html',
      'a/hail/snow/index.html',
      'a/rain/snow/index.html',
    ],
    ...['a/rain/more.html', 'a/rain/more.html/x', 'a//index.html', 'x/a/rain/index.html'],
  ]
  const owners = paths.map((path) => each.holderOf(path))
  expect(owners).toContain('a.md')
  expect(owners).toContain(undefined)
  expect(paths.map((path) => together.holderOf(path))).toEqual(owners)
  expect(together.claim('a/snow/index.html', 'd.md')).toBe('b.md')
  expect(together.claim('a', 'd.md')).toBe('a.md')
  expect(together.claim('a/hail/index.html', 'd.md')).toBeUndefined()
})
