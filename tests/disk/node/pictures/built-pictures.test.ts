import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildInProcess, createSandbox, type Sandbox } from '../../../hostile/build-in-process.ts'
import { drawPhoto, keepPicture, losePicture } from '../../../support/kept-pictures.ts'

const host = 'https://pictures.example'

function writeArticle({ contentDir }: Sandbox, name: string, body: string, head = ''): void {
  const text = `---\ntitle: ${name}\ndate: 2026-10-01 10:00:00\nid: ${name}\n${head}---\n${body}\n`
  writeFileSync(join(contentDir, `${name}.md`), text)
}

function pageOf({ outDir }: Sandbox, name: string): string {
  return readFileSync(join(outDir, 'a', name, 'index.html'), 'utf8')
}

function dataOf({ outDir }: Sandbox, name: string) {
  return JSON.parse(readFileSync(join(outDir, 'data/articles', `${name}.json`), 'utf8'))
}

function mediaOf({ outDir }: Sandbox): readonly string[] {
  const folder = join(outDir, 'media')
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

describe('an archive that keeps its pictures', () => {
  const site = createSandbox()
  const pictures = join(site.root, 'pictures')
  const rotated = { exif: { IFD0: { Orientation: '6', Copyright: 'Somebody' } } }
  let hash: string

  beforeAll(async () => {
    const large = await drawPhoto(2400, 1600).jpeg({ quality: 90 }).toBuffer()
    hash = (await keepPicture(pictures, `${host}/large.jpg`, large)).hash
    const turned = await drawPhoto(900, 600, 2)
      .withExifMerge(rotated.exif)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    await keepPicture(pictures, `${host}/turned.jpg`, turned)
    losePicture(pictures, `${host}/dead.jpg`)
    losePicture(pictures, `${host}/dead-lead.jpg`)
    losePicture(pictures, `${host}/pixel.gif`, 'one-pixel')
    writeArticle(
      site,
      'kept',
      `<p>前文</p><p><img src="${host}/large.jpg" alt="山"></p><p><img src="${host}/turned.jpg" alt=""></p>`,
    )
    writeArticle(
      site,
      'dead',
      `<p>前文</p><p><img src="${host}/pixel.gif" alt=""><img src="${host}/dead.jpg" alt="一座山"></p><p><a href="https://x.example/"><img src="${host}/dead.jpg" alt="山"></a></p><p>后文</p>`,
      `cover: ${host}/dead-lead.jpg\n`,
    )
    writeArticle(
      site,
      'set',
      `<picture><source srcset="${host}/other.webp" type="image/webp"><img src="${host}/small.jpg" srcset="${host}/small.jpg 400w, ${host}/large.jpg 1900w" alt="山"></picture>`,
    )
    writeArticle(site, 'led', '<p>前文</p>', `cover: ${host}/large.jpg\n`)
    const built = await buildInProcess(site)
    expect(built.code, built.stderr).toBe(0)
  })

  test('a picture is published with its sizes, its true size and its colour', () => {
    const page = pageOf(site, 'kept')
    const image = /<img src="\/media\/[^>]*alt="山"[^>]*>/.exec(page)?.[0] ?? ''
    expect(image).toContain(`src="/media/${hash}.jpg"`)
    expect(image).toContain(
      `srcset="/media/${hash}-400.webp 400w, /media/${hash}-800.webp 800w, /media/${hash}-1600.webp 1600w"`,
    )
    expect(image).toContain('width="2400" height="1600"')
    expect(image).toMatch(/data-colour="#[\da-f]{3}"/)
    expect(page).not.toContain('style=')
    const files = mediaOf(site)
    for (const suffix of ['.jpg', '-400.webp', '-800.webp', '-1600.webp']) {
      expect(files).toContain(hash + suffix)
    }
  })

  test('a size has the width of its name, and is lighter than the original', async () => {
    for (const name of mediaOf(site).filter((each) => each.endsWith('.webp'))) {
      const { width, format } = await sharp(join(site.outDir, 'media', name)).metadata()
      expect([`${width}`, format]).toEqual([/-(\d+)\./.exec(name)?.[1], 'webp'])
    }
    const bytes = (suffix: string) => statSync(join(site.outDir, 'media', hash + suffix)).size
    expect(bytes('-400.webp') * 10).toBeLessThan(bytes('.jpg'))
  })

  test('a picture stands as its camera was held, and says nothing else about it', async () => {
    const turned =
      mediaOf(site).find((name) => name.endsWith('.jpg') && !name.startsWith(hash)) ?? ''
    const published = readFileSync(join(site.outDir, 'media', turned))
    expect(published.includes('Somebody')).toBe(false)
    const { orientation, autoOrient } = await sharp(published).metadata()
    expect({ orientation, autoOrient }).toEqual({
      orientation: 6,
      autoOrient: { width: 600, height: 900 },
    })
    const small = await sharp(
      join(site.outDir, 'media', turned.replace('.jpg', '-400.webp')),
    ).metadata()
    expect([small.width, small.height, small.orientation]).toEqual([400, 600, undefined])
  })

  test('lists have the small size, and no space for what is lost', () => {
    const list = JSON.parse(readFileSync(join(site.outDir, 'data/lists/all/latest.json'), 'utf8'))
    const rows = new Map(list.articles.map((row: { id: string }) => [row.id, row]))
    expect(rows.get('kept')).toMatchObject({
      picture: { src: `/media/${hash}.jpg`, width: 2400, height: 1600, widths: [400, 800, 1600] },
    })
    expect(rows.get('dead')).not.toHaveProperty('picture')
    expect(dataOf(site, 'dead').article).not.toHaveProperty('lead')
  })

  test('a lost picture is a line with its words and a link', () => {
    const { body } = dataOf(site, 'dead')
    expect(body).toContain(
      `<span class="dead-picture">图片已失效：一座山 · <a href="${host}/dead.jpg" rel="noopener noreferrer nofollow" class="outside">pictures.example</a></span>`,
    )
    expect(body).toContain(
      '<a href="https://x.example/" rel="noopener noreferrer nofollow" class="outside"><span class="dead-picture">图片已失效：山 · pictures.example</span></a>',
    )
    expect(body).not.toContain('<img')
    // A picture of one pixel says nothing.
    expect(body.match(/dead-picture/g)).toHaveLength(2)
  })

  test('of several addresses of one picture it is the kept one that counts, and no other is named', () => {
    const { body } = dataOf(site, 'set')
    expect(body).toContain(`src="/media/${hash}.jpg"`)
    expect(body).not.toContain(host)
  })

  test('feeds name kept pictures by their whole address, and no lost one', () => {
    const feed = JSON.parse(readFileSync(join(site.outDir, 'feed.json'), 'utf8'))
    const items = new Map<string, { image?: string; content_html: string }>(
      feed.items.map((item: { url: string }) => [/a\/([^/]+)/.exec(item.url)?.[1], item]),
    )
    const own = 'http://localhost:4173/media'
    const kept = items.get('kept')
    expect(kept?.image).toBe(`${own}/${hash}.jpg`)
    expect(kept?.content_html).toContain(`src="${own}/${hash}.jpg"`)
    expect(kept?.content_html).toContain(`${own}/${hash}-400.webp 400w`)
    // The lead picture stands above the text, which does not show it itself.
    expect(items.get('led')?.image).toBe(`${own}/${hash}.jpg`)
    expect(items.get('led')?.content_html).toMatch(new RegExp(`^<figure><img src="${own}/${hash}`))
    expect(items.get('dead')).not.toHaveProperty('image')
    expect(items.get('dead')?.content_html).not.toContain('<img')
    const atom = readFileSync(join(site.outDir, 'feed.xml'), 'utf8').replaceAll('&quot;', '"')
    const texts = [atom, ...[...items.values()].map((item) => item.content_html)]
    const urls = texts.flatMap((text) =>
      Array.from(text.matchAll(/\b(?:src|srcset|href)="([^"]*)/g), ([, url = '']) => url),
    )
    expect(urls.filter((url) => url.includes('/media/')).length).toBeGreaterThan(8)
    expect(urls.filter((url) => !/^https?:\/\//.test(url))).toEqual([])
    expect(texts.join('')).not.toMatch(/dead-lead|rel="enclosure"|src="https:\/\/pictures\.example/)
  })

  test('the policy allows pictures of the site alone', () => {
    expect(pageOf(site, 'kept')).toContain("img-src 'self' data:;")
  })

  test('another build makes no picture and writes no file', async () => {
    const { stdout } = await buildInProcess(site)
    expect(stdout).toMatch(/: 0 files written/)
  })

  test('a picture that nobody keeps loosens the policy and stays where it was', async () => {
    writeArticle(site, 'other', `<p><img src="${host}/unknown.jpg" alt=""></p>`)
    await buildInProcess(site)
    expect(pageOf(site, 'kept')).toContain("img-src 'self' https: http: data:;")
    expect(dataOf(site, 'other').body).toContain(`src="${host}/unknown.jpg"`)
  })

  test('an article is read again when its picture is kept or lost', async () => {
    losePicture(pictures, `${host}/unknown.jpg`)
    await buildInProcess(site)
    expect(dataOf(site, 'other').body).toContain('dead-picture')
  })

  test('without the folder all pictures are where they were', async () => {
    const bare = createSandbox()
    mkdirSync(bare.contentDir, { recursive: true })
    writeArticle(bare, 'kept', `<p><img src="${host}/large.jpg" alt="山"></p>`)
    await buildInProcess(bare)
    expect(dataOf(bare, 'kept').body).toContain(`src="${host}/large.jpg"`)
    expect(mediaOf(bare)).toEqual([])
  })
})

test('without sharp the originals are published, which is said once', async () => {
  const site = createSandbox()
  const pictures = join(site.root, 'pictures')
  const bytes = await drawPhoto(1000, 700).jpeg().toBuffer()
  const { hash } = await keepPicture(pictures, `${host}/a.jpg`, bytes)
  writeArticle(site, 'kept', `<p><img src="${host}/a.jpg" alt="山"></p>`)
  const { code, stderr } = await buildInProcess(site, { withoutSharp: true })
  expect(code).toBe(0)
  const said = stderr.split('\n').filter((line) => line.includes('sharp'))
  expect(said).toEqual([
    'pictures: 1 kept pictures have no small sizes, because sharp is not installed. "npm install sharp" makes pages lighter.',
  ])
  expect(mediaOf(site)).toEqual([`${hash}.jpg`])
  expect(dataOf(site, 'kept').body).toContain(
    `<img src="/media/${hash}.jpg" alt="山" width="1000" height="700"`,
  )
  // Installed later it makes them.
  await buildInProcess(site)
  expect(mediaOf(site)).toEqual([`${hash}-400.webp`, `${hash}-800.webp`, `${hash}.jpg`])
})

test.each([
  { type: 'gif' as const, encode: (frames: Sharp) => frames.gif({ delay: [80, 80, 80], loop: 0 }) },
  {
    type: 'webp' as const,
    encode: (frames: Sharp) => frames.webp({ delay: [80, 80, 80], loop: 0, quality: 100 }),
  },
])('a $type that moves goes on moving in its sizes', async ({ type, encode }) => {
  const site = createSandbox()
  const [width, height, frames] = [900, 300, 3]
  const data = await drawPhoto(width, height * frames, 7)
    .raw()
    .toBuffer()
  const raw = { width, height: height * frames, channels: 3, pageHeight: height } as const
  const bytes = await encode(sharp(data, { raw })).toBuffer()
  const picture = await keepPicture(join(site.root, 'pictures'), `${host}/moving`, bytes, type)
  expect(picture).toMatchObject({ width, height })
  writeArticle(site, 'moving', `<p><img src="${host}/moving" alt=""></p>`)
  await buildInProcess(site)
  const files = mediaOf(site)
  const sizes = [`${picture.hash}-400.webp`, `${picture.hash}-800.webp`]
  expect(files).toEqual([...sizes, `${picture.hash}.${type}`].sort())
  for (const name of sizes) {
    const {
      pages,
      delay,
      width: made,
    } = await sharp(join(site.outDir, 'media', name), {
      animated: true,
    }).metadata()
    expect({ pages, delay, name }).toEqual({
      pages: frames,
      delay: [80, 80, 80],
      name: `${picture.hash}-${made}.webp`,
    })
  }
})

test('sizes are made of pictures that articles show, and go with the articles', async () => {
  const site = createSandbox()
  const pictures = join(site.root, 'pictures')
  const keep = async (name: string, seed: number) => {
    const bytes = await drawPhoto(1000, 700, seed).jpeg().toBuffer()
    return (await keepPicture(pictures, `${host}/${name}.jpg`, bytes)).hash
  }
  const shown = await keep('shown', 1)
  const going = await keep('going', 2)
  const onPage = await keep('page', 3)
  await keep('unused', 4)
  await keep('hidden', 5)
  const filesOf = (...hashes: readonly string[]) =>
    hashes.flatMap((hash) => [`${hash}-400.webp`, `${hash}-800.webp`]).sort()
  const made = () =>
    readdirSync(join(site.cacheDir, 'picture-sizes'), { recursive: true, encoding: 'utf8' })
      .flatMap((path) => /[^/]+\.webp$/.exec(path)?.[0] ?? [])
      .sort()
  writeArticle(site, 'stays', `<p><img src="${host}/shown.jpg" alt=""></p>`)
  writeArticle(site, 'goes', `<p><img src="${host}/going.jpg" alt=""></p>`)
  writeArticle(site, 'draft', `<p><img src="${host}/hidden.jpg" alt=""></p>`, 'draft: true\n')
  mkdirSync(join(site.root, 'pages'))
  writeFileSync(join(site.root, 'pages/about.md'), `![](${host}/page.jpg)\n`)
  await buildInProcess(site)
  expect(made()).toEqual(filesOf(shown, going, onPage))
  expect(dataOf(site, 'stays').body).toContain(`${shown}-800.webp 800w`)
  rmSync(join(site.contentDir, 'goes.md'))
  await buildInProcess(site)
  expect(made()).toEqual(filesOf(shown, onPage))
  expect(mediaOf(site)).toEqual([...filesOf(shown, onPage), `${shown}.jpg`, `${onPage}.jpg`].sort())
  // An article that comes later has its sizes at once.
  writeArticle(site, 'later', `<p><img src="${host}/going.jpg" alt=""></p>`)
  await buildInProcess(site)
  expect(dataOf(site, 'later').body).toContain(`${going}-800.webp 800w`)
})
