import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMediaPublisher } from '../../../../src/node/input/publish-media.ts'
import { randomCases } from '../../../run/long-run.ts'

let root = ''
const limits = { maxMediaSize: 10_000 }

beforeEach(() => {
  root = join(realpathSync(mkdtempSync(join(tmpdir(), 'broadsheet-'))), 'content')
  mkdirSync(join(root, 'news'), { recursive: true })
})

afterEach(() => {
  rmSync(dirname(root), { recursive: true })
})

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
}

function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const pixels = deflateSync(Buffer.alloc(height * (width * 3 + 1)))
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function gif(width: number, height: number): Buffer {
  return Buffer.from([...Buffer.from('GIF89a'), width, 0, height, 0, 0, 0, 0, 0x3b])
}

function webp(width: number, height: number): Buffer {
  const head = Buffer.from('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0', 'latin1')
  return Buffer.concat([head, Buffer.from([width - 1, 0, 0, height - 1, 0, 0]), Buffer.alloc(8)])
}

/** A JPEG without pixels; with an orientation it has an Exif block that asks for a turn. */
function jpeg(width: number, height: number, orientation?: number): Buffer {
  const exif = Buffer.from(
    'Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0',
    'latin1',
  )
  if (orientation !== undefined) exif.writeUInt16BE(orientation, 24)
  const block = Buffer.from([0xff, 0xe1, 0, exif.length + 2, ...exif])
  const frame = [
    0xff,
    0xc0,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    17,
    0,
  ]
  const start = Buffer.from([0xff, 0xd8])
  return Buffer.concat([
    start,
    orientation === undefined ? Buffer.from([0xff, 0xfe, 0, 2]) : block,
    Buffer.from(frame),
    Buffer.from([0xff, 0xd9]),
  ])
}

/** An AVIF file without pixels: its kind, then the boxes that lead to its size. */
function avif(width: number, height: number): Buffer {
  const size = Buffer.alloc(12)
  size.writeUInt32BE(width, 4)
  size.writeUInt32BE(height, 8)
  const properties = box('iprp', box('ipco', box('ispe', size)))
  const meta = box('meta', Buffer.concat([Buffer.alloc(4), properties]))
  return Buffer.concat([box('ftyp', Buffer.from('avif\0\0\0\0avifmif1')), meta])
}

function box(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length + 8)
  return Buffer.concat([length, Buffer.from(type), data])
}

function put(path: string, bytes: Buffer | string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), bytes)
}

function find(address: string, folder = 'news') {
  const result = createMediaPublisher(root, limits).find(join(root, folder), address)
  return result.kind === 'missing' ? result.reason : result.media
}

describe('where other tools keep pictures', () => {
  const find = (address: string, name?: string, folder = join(root, 'news')) => {
    const found = createMediaPublisher(root, limits).find(folder, address, name)
    return found.kind === 'published'
      ? found.media.absolutePath.slice(root.length + 1)
      : found.reason
  }
  const put = (path: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), png(3, 2))
  }

  it('finds those in a folder of the name of the article', () => {
    put('news/trip/1.png')
    put('news/trip/两 张.png')
    expect(find('1.png', 'trip')).toBe('news/trip/1.png')
    expect(find('两%20张.png', 'trip')).toBe('news/trip/两 张.png')
    expect(find('trip\\1.png', 'trip')).toBe('news/trip/1.png')
    expect(find('1.png', 'other')).toBe('no such file')
    put('news/1.png')
    expect(find('1.png', 'trip')).toBe('news/1.png')
  })

  it('finds those at the root of a site', () => {
    for (const path of ['images/a.png', 'source/b.png', 'public/c.png', '../static/d.png'])
      put(path)
    expect(find('/images/a.png')).toBe('images/a.png')
    expect(find('/b.png')).toBe('source/b.png')
    expect(find('/c.png')).toBe('public/c.png')
    expect(createMediaPublisher(root, limits).find(root, '/d.png').kind).toBe('published')
    expect(find('/../source.png')).toBe('no such file')
  })

  it('does not leave those folders', () => {
    put('../secret.png')
    put('../public/e.png')
    expect(find('/../secret.png')).toBe('outside the content folder')
    expect(find('../../secret.png', 'trip')).toBe('outside the content folder')
    expect(find('..\\..\\secret.png', 'trip')).toBe('outside the content folder')
  })

  it('finds by name alone what Obsidian embeds', () => {
    for (const path of ['x/deep/Pic.PNG', 'news/y/pic2.png', '.trash/gone.png']) put(path)
    const media = createMediaPublisher(root, limits)
    expect(media.findNamed('pic.png').kind).toBe('published')
    expect(media.findNamed('deep/pic.png').kind).toBe('published')
    expect(media.findNamed('news/pic.png').kind).toBe('missing')
    expect(media.findNamed('gone.png').kind).toBe('missing')
  })
})

describe('find', () => {
  it.each([
    ['png', png(3, 2)],
    ['gif', gif(3, 2)],
    ['webp', webp(3, 2)],
    ['jpg', jpeg(3, 2)],
    ['avif', avif(3, 2)],
  ])('publishes %s under a name made from its bytes', (extension, bytes) => {
    put('news/pic', bytes)
    expect(find('pic')).toEqual({
      name: expect.stringMatching(new RegExp(`^[0-9a-f]{16}\\.${extension}$`)),
      width: 3,
      height: 2,
      absolutePath: join(root, 'news/pic'),
    })
  })

  it('gives the size as it is shown', () => {
    put('news/turned.jpg', jpeg(3, 2, 6))
    expect(find('turned.jpg')).toMatchObject({ width: 2, height: 3 })
  })

  it.each([
    ['pic.webp', 'news/pic.webp'],
    ['./图/a%20b.png', 'news/图/a b.png'],
    ['%E5%9B%BE/a b.png?x=1#y', 'news/图/a b.png'],
    ['../x.png', 'x.png'],
    ['/shared/x.png', 'shared/x.png'],
    ['100%.png', 'news/100%.png'],
    ['a%20b.png', 'news/a%20b.png'],
    ['what?.png', 'news/what?.png'],
    ['e\u0301.png', 'news/\u00e9.png'],
    ['\u00e9.png', 'news/e\u0301.png'],
    [' x.png\n', 'news/x.png'],
  ])('finds %j', (address, path) => {
    put(path, png(1, 1))
    expect(find(address)).toMatchObject({ absolutePath: join(root, path) })
  })

  it('never leaves the content folder', () => {
    writeFileSync(join(root, '../secret.png'), png(1, 1))
    symlinkSync('../../secret.png', join(root, 'news/link.png'))
    symlinkSync('../..', join(root, 'news/up'))
    for (const address of [
      '../../secret.png',
      '%2e%2e/%2e%2e/secret.png',
      'link.png',
      'up/secret.png',
      '/../secret.png',
    ]) {
      expect([address, find(address)]).toEqual([address, 'outside the content folder'])
    }
    put('x.png', png(1, 1))
    symlinkSync('../x.png', join(root, 'news/inside.png'))
    expect(find('inside.png')).toMatchObject({ absolutePath: join(root, 'x.png') })
  })

  it('says why there is no picture', () => {
    put('news/vector.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
    put('news/page.png', '<script>alert(1)</script>')
    put('news/cut.png', png(1, 1).subarray(0, 12))
    put('news/empty.png', '')
    put('news/large.png', Buffer.concat([png(1, 1), Buffer.alloc(10_000)]))
    execFileSync('mkfifo', [join(root, 'news/pipe.png')])
    const addresses = [
      'vector.svg',
      'page.png',
      'cut.png',
      'empty.png',
      'large.png',
      'pipe.png',
      '.',
    ]
    addresses.push(
      '',
      'none.png',
      'https://a.example/x.png',
      '//a.example/x.png',
      'data:image/png,x',
      'a\0b',
      '..\\x',
    )
    expect(
      Object.fromEntries(addresses.map((each) => [JSON.stringify(each), find(each)])),
    ).toMatchInlineSnapshot(`
      {
        """": "no such file",
        ""."": "not a file",
        ""..\\\\x"": "no such file",
        ""//a.example/x.png"": "not a file of this site",
        ""a\\u0000b"": "no such file",
        ""cut.png"": "a damaged picture",
        ""data:image/png,x"": "not a file of this site",
        ""empty.png"": "not a picture",
        ""https://a.example/x.png"": "not a file of this site",
        ""large.png"": "larger than 10000 bytes",
        ""none.png"": "no such file",
        ""page.png"": "not a picture",
        ""pipe.png"": "not a file",
        ""vector.svg"": "not a picture",
      }
    `)
  })

  it('answers for any address', () => {
    const media = createMediaPublisher(root, limits)
    const address = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[./%2e?#a\\]{0,20}$/),
    )
    fc.assert(
      fc.property(address, (text) => {
        expect(media.find(root, text).kind).toBe('missing')
      }),
    )
  })
})

describe('findFile', () => {
  const kinds = ['a.pdf', 'b.zip', 'c.mp3', 'd.csv', 'E.DOCX']
  const refused = ['f.html', 'g.svg', 'h.js', 'i.xml', 'j.css', 'k.md', 'l', 'm.exe']

  beforeEach(() => {
    for (const name of [...kinds, ...refused]) writeFileSync(join(root, name), `file ${name}`)
    writeFileSync(join(root, 'page.txt'), ' \n<script>alert(1)</script>')
  })

  it('publishes documents and recordings under their hash', () => {
    const media = createMediaPublisher(root, limits)
    for (const name of kinds) {
      expect(media.findFile(root, name)).toEqual({
        kind: 'published',
        media: {
          name: expect.stringMatching(/^[\da-f]{16}\.(?:pdf|zip|mp3|csv|docx)$/),
          absolutePath: join(root, name),
        },
      })
    }
  })

  it('publishes nothing that could run on the site', () => {
    const media = createMediaPublisher(root, limits)
    for (const name of [
      ...refused,
      'page.txt',
      'gone.pdf',
      '../outside.pdf',
      'https://a.example/a.pdf',
    ]) {
      expect([name, media.findFile(root, name).kind]).toEqual([name, 'missing'])
    }
    expect(createMediaPublisher(root, { maxMediaSize: 3 }).findFile(root, 'a.pdf')).toEqual({
      kind: 'missing',
      reason: 'larger than 3 bytes',
    })
  })
})

describe('broken pictures', () => {
  it('are told apart, whatever bytes they are cut to', () => {
    const heads = [png(3, 2), gif(3, 2), webp(3, 2), jpeg(3, 2, 6), avif(3, 2)]
    const broken = fc
      .tuple(fc.constantFrom(...heads), fc.nat(60), fc.uint8Array({ maxLength: 60 }))
      .map(([head, cut, tail]) => Buffer.concat([head.subarray(0, 12 + cut), tail]))
    fc.assert(
      fc.property(broken, (bytes) => {
        put('x', bytes)
        expect(createMediaPublisher(root, limits).find(root, 'x').kind).toMatch(/published|missing/)
      }),
      { numRuns: randomCases(300) },
    )
  })
})

describe('published', () => {
  it('lists documents beside pictures', () => {
    put('a.png', png(1, 1))
    put('b.pdf', Buffer.from('%PDF-1.4'))
    const media = createMediaPublisher(root, limits)
    media.find(root, 'a.png')
    media.findFile(root, 'b.pdf')
    media.findFile(root, 'gone.pdf')
    expect(
      media
        .published()
        .map(({ absolutePath }) => absolutePath)
        .sort(),
    ).toEqual([join(root, 'a.png'), join(root, 'b.pdf')])
  })

  it('lists each picture once, and reads it once', () => {
    put('news/a.png', png(1, 1))
    put('b.png', png(1, 1))
    put('c.png', png(2, 1))
    const media = createMediaPublisher(root, limits)
    for (const address of ['a.png', './a.png', '../b.png', '../c.png', 'none.png']) {
      media.find(join(root, 'news'), address)
    }
    expect(media.published()).toHaveLength(2)
    rmSync(join(root, 'c.png'))
    expect(media.find(root, 'c.png').kind).toBe('missing')
    expect(media.published()).toHaveLength(2)
  })
})
