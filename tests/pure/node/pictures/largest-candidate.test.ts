import { expect, test } from 'vitest'
import { largestCandidate } from '../../../../src/node/pictures/largest-candidate.ts'

const src = 'https://a.example/p.jpg'
const at = (...sizes: readonly string[]) =>
  sizes.map((size) => `https://a.example/p-${size}.jpg ${size}`).join(', ')

test.each([
  [undefined, src],
  ['', src],
  [at('400w', '1600w', '800w'), 'https://a.example/p-1600w.jpg'],
  [at('400w', '2000w', '4000w'), 'https://a.example/p-2000w.jpg'],
  [at('6000w', '4000w'), 'https://a.example/p-4000w.jpg'],
  [at('1x', '2x', '3x'), 'https://a.example/p-3x.jpg'],
  [at('1x'), src],
  ['https://a.example/a,b.jpg 2x', 'https://a.example/a,b.jpg'],
  ['https://a.example/only.jpg', src],
  ['media/own.jpg 800w', src],
  ['rubbish', src],
])('of %j it is %s', (srcset, url) => {
  expect(largestCandidate({ src, srcset })).toBe(url)
})
