import { describe, expect, test } from 'vitest'
import { publicOrigin } from '../../../../src/app/ui/page-link.ts'

describe('publicOrigin', () => {
  test('is where the site says that it is published', () => {
    const published = 'https://news.example/news/a/x/'
    expect(publicOrigin('http://10.0.0.7:8080', published)).toBe('https://news.example')
  })

  test.each([
    undefined,
    '',
    'no address',
    'http://localhost:4173/a/x/',
    'http://127.0.0.1/',
    'http://[::1]:80/',
  ])('is where the page is when it says %j', (published) => {
    expect(publicOrigin('https://here.example', published)).toBe('https://here.example')
  })
})
