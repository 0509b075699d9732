import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { PictureType } from '../../../../../src/node/pictures/inspect/picture-type.ts'
import { cleanPicture } from '../../../../../src/node/pictures/metadata/clean-picture.ts'
import { drawPhoto } from '../../../../support/kept-pictures.ts'

const exif = {
  IFD0: { Copyright: 'SECRET-NAME' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 12/1' },
}
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:title="SECRET-PLACE"/></rdf:RDF></x:xmpmeta>'

async function noted(format: 'jpeg' | 'png' | 'webp' | 'avif'): Promise<Buffer> {
  const photo = drawPhoto(60, 40).withIccProfile('p3').withExif(exif).withXmp(xmp)
  if (format !== 'avif') photo.withMetadata({ orientation: 6 })
  return photo[format]({ quality: 80 } as object).toBuffer()
}

async function pixelsOf(bytes: Buffer): Promise<Buffer> {
  return sharp(bytes).raw().toBuffer()
}

describe('what a camera and an editor noted in a picture', () => {
  it.each([
    ['jpg', 'jpeg', 6],
    ['png', 'png', 6],
    ['webp', 'webp', 6],
    ['avif', 'avif', undefined],
  ] as const)('is not published: %s', async (type, format, orientation) => {
    const original = await noted(format)
    expect(original.includes('SECRET-NAME')).toBe(true)
    const published = cleanPicture(original, type)
    expect(published.includes('SECRET')).toBe(false)
    // The place: 52/1 31/1 12/1, whatever the order of the bytes.
    expect(published.includes(Buffer.from([0, 0, 0, 52, 0, 0, 0, 1]))).toBe(false)
    expect(published.includes(Buffer.from([52, 0, 0, 0, 1, 0, 0, 0]))).toBe(false)
    const [before, after] = await Promise.all([
      sharp(original).metadata(),
      sharp(published).metadata(),
    ])
    // An AVIF keeps the space of it.
    expect(before.xmp?.some((byte) => byte !== 0)).toBe(true)
    expect(after.xmp?.some((byte) => byte !== 0) ?? false).toBe(false)
    expect(after.orientation).toBe(orientation)
    expect([after.width, after.height, after.hasProfile]).toEqual([
      before.width,
      before.height,
      true,
    ])
    expect((await pixelsOf(published)).equals(await pixelsOf(original))).toBe(true)
    expect(cleanPicture(published, type).equals(published)).toBe(true)
  })

  it('is not published of a GIF, which goes on moving', async () => {
    const frames = await Promise.all([1, 2].map((seed) => drawPhoto(8, 8, seed).png().toBuffer()))
    const moving = await sharp(frames, { join: { animated: true } })
      .gif({ delay: [100, 100], loop: 0 })
      .toBuffer()
    const note = Buffer.from('\x21\xfe\x06SECRET\0', 'latin1')
    // Behind the header and its table of colours.
    const at = 13 + 3 * 2 ** (((moving[10] ?? 0) & 7) + 1) * Number(((moving[10] ?? 0) & 0x80) > 0)
    const original = Buffer.concat([moving.subarray(0, at), note, moving.subarray(at), note])
    const published = cleanPicture(original, 'gif')
    expect(published.equals(moving)).toBe(true)
    expect((await sharp(published).metadata()).pages).toBe(2)
  })

  it('is not published behind the end of a picture', async () => {
    for (const type of ['jpg', 'png'] as const) {
      const whole = await drawPhoto(20, 20)
        .toFormat(type === 'jpg' ? 'jpeg' : 'png')
        .toBuffer()
      const published = cleanPicture(Buffer.concat([whole, Buffer.from('SECRET')]), type)
      expect(published.equals(whole)).toBe(true)
    }
  })

  it('leaves every pixel of a JPEG in several scans', async () => {
    const original = await drawPhoto(300, 200).jpeg({ progressive: true, quality: 90 }).toBuffer()
    const published = cleanPicture(original, 'jpg')
    expect((await pixelsOf(published)).equals(await pixelsOf(original))).toBe(true)
  })

  it.each<PictureType>(['jpg', 'png', 'webp', 'gif', 'avif', 'bmp', 'ico'])(
    'does not stop at a file that is no %s',
    (type) => {
      for (const text of [
        '',
        'no picture',
        '\xff\xd8\xff\xe1\xff',
        'RIFF\xff\xff\xff\xffWEBPEXIF',
      ]) {
        expect(() => cleanPicture(Buffer.from(text, 'latin1'), type)).not.toThrow()
      }
    },
  )
})
