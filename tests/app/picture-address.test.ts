import { expect, test } from 'vitest'
import { nextPictureAddress } from '../../src/app/ui/picture-address.ts'

test.each([
  [
    'the address a proxy carries',
    'https://proxy.example/?http://i2.example/a.jpg?x=1&y=2',
    'http://i2.example/a.jpg?x=1&y=2',
  ],
  [
    'the same, percent-encoded',
    'https://proxy.example/?https%3A%2F%2Fi2.example%2Fa.jpg',
    'https://i2.example/a.jpg',
  ],
  ['https for http', 'http://i2.example/a.jpg', 'https://i2.example/a.jpg'],
  ['nothing after https', 'https://i2.example/a.jpg', undefined],
  ['nothing for a query of its own', 'https://i2.example/a.jpg?url=http://b.example/', undefined],
  ['nothing for a broken inner address', 'https://proxy.example/?http://', undefined],
  ['nothing for data', 'data:image/png;base64,AAAA', undefined],
  ['nothing for a script', 'https://proxy.example/?javascript:alert(1)', undefined],
])('%s', (_, address, next) => {
  expect(nextPictureAddress(address)).toBe(next)
})
