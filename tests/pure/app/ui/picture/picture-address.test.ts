import { describe, expect, test } from 'vitest'
import {
  nextPictureAddress,
  nextPictureTry,
} from '../../../../../src/app/ui/picture/picture-address.ts'

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

describe('nextPictureTry', () => {
  const address = 'https://img.example/a.jpg'

  test('sends a Referer to hosts that may have one, once', () => {
    const first = { address, sendsReferer: false }
    expect(nextPictureTry(first, ['img.example'])).toEqual({ address, sendsReferer: true })
    expect(nextPictureTry({ address, sendsReferer: true }, ['img.example'])).toBeUndefined()
    expect(nextPictureTry(first, ['other.example'])).toBeUndefined()
  })

  test('goes on without one to the address that another carries', () => {
    const proxy = { address: `https://proxy.example/?${address}`, sendsReferer: true }
    expect(nextPictureTry(proxy, ['proxy.example'])).toEqual({ address, sendsReferer: false })
  })
})
