import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import { deflateSync } from 'node:zlib'
import { type Loopback, startLoopback } from '../fetching/loopback.ts'

const pictures = resolve('tests/fixtures/pictures')
const read = (name: string) => readFileSync(join(pictures, name))

const whole = new Map(
  [
    ...['plain.jpg', 'progressive.jpg', 'cmyk.jpg', 'turned.jpg', 'plain.png', 'deep.png'],
    ...['moving.gif', 'lossy.webp', 'lossless.webp', 'moving.webp', 'plain.avif', 'plain.bmp'],
    ...['icon.ico', 'large.ico'],
  ].map((name) => [name, read(name)] as const),
)

/** The names of pictures that are whole, each with bytes of its own. */
export const wholeNames: readonly string[] = [...whole.keys()]

/** A PNG whose pixels are one number, with bytes of its own for every number. */
export function numberedPng(number: number, padding = 0): Buffer {
  const png = read('plain.png')
  const text = Buffer.from(`Comment\0${number} ${'x'.repeat(padding)}`, 'latin1')
  const chunk = Buffer.alloc(12 + text.length)
  chunk.writeUInt32BE(text.length, 0)
  chunk.write('tEXt', 4, 'latin1')
  text.copy(chunk, 8)
  const end = png.length - 12
  return Buffer.concat([png.subarray(0, end), chunk, png.subarray(end)])
}

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** The head of a PNG of 400 megapixels. */
function bomb(): Buffer {
  const png = Buffer.from(read('plain.png'))
  png.writeUInt32BE(20_000, 16)
  png.writeUInt32BE(20_000, 20)
  return png
}

type Answer = (
  response: ServerResponse,
  about: { readonly referer: string | undefined; readonly path: string },
) => void

const picture =
  (bytes: Buffer, type = 'image/jpeg'): Answer =>
  (response) =>
    response.writeHead(200, { 'content-type': type }).end(bytes)

const sorry = numberedPng(404)

/** The habits of hosts, by the first part of a path. */
const habits: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  [
    'whole',
    (response, { path }) =>
      picture(whole.get(path.split('/')[2] ?? '') ?? Buffer.alloc(0))(response, {
        path,
        referer: '',
      }),
  ],
  [
    'numbered',
    (response, { path }) =>
      picture(numberedPng(Number(/\d+/.exec(path)?.[0] ?? 0)))(response, { path, referer: '' }),
  ],
  ['dead', (response) => response.writeHead(404).end('gone')],
  ['broken', (response) => response.writeHead(500).end('later')],
  ['page', picture(Buffer.from('<!doctype html><title>gone</title>'))],
  ['script', picture(Buffer.from('alert(1)'), 'image/png')],
  ['svg', picture(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml')],
  ['heic', picture(read('phone.heic'))],
  ['truncated', picture(read('plain.jpg').subarray(0, 500))],
  ['bomb', picture(bomb(), 'image/png')],
  [
    'packed',
    (response) =>
      response
        .writeHead(200, { 'content-encoding': 'deflate' })
        .end(deflateSync(Buffer.alloc(32_000_000))),
  ],
  ['pixel', picture(pixel, 'image/gif')],
  ['sorry', picture(sorry)],
  ['same', picture(read('plain.jpg'))],
  [
    'referer',
    (response, { referer }) =>
      referer === undefined
        ? response.writeHead(403).end()
        : picture(read('deep.png'))(response, { referer, path: '' }),
  ],
  [
    'no-referer',
    (response, { referer }) =>
      referer === undefined
        ? picture(read('cmyk.jpg'))(response, { referer, path: '' })
        : response.writeHead(403).end(),
  ],
  ['silent', () => {}],
  [
    'broken-off',
    (response) => {
      response.writeHead(200, { 'content-length': '5000' }).write(read('plain.jpg'))
      response.socket?.destroySoon()
    },
  ],
  [
    'private',
    (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/secret.png' }).end(),
  ],
  ['moved', (response) => response.writeHead(301, { location: '/whole/plain.jpg' }).end()],
  ['busy', (response) => response.writeHead(429, { 'retry-after': '86400' }).end()],
])

/** A host with all habits: the first part of a path chooses one. `/?http…` and `/web/…` are a proxy and an archive. */
export async function startPictureHost(
  others: ReadonlyMap<string, Answer> = new Map(),
  address = '127.0.0.1',
): Promise<Loopback> {
  return startLoopback((request, response) => {
    const path = request.url ?? '/'
    const habit = /^\/([^/?]*)/.exec(path)?.[1] ?? ''
    const answer = others.get(habit) ?? habits.get(habit)
    if (answer === undefined) response.writeHead(404).end()
    else answer(response, { path, referer: request.headers.referer })
  }, address)
}

/** An answer with a whole picture, for hosts with habits of their own. */
export const wholePicture = (name: string): Answer => picture(whole.get(name) ?? Buffer.alloc(0))
