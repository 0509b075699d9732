import { createServer, type Server } from 'node:http'
import { deflateSync } from 'node:zlib'
import { pictureHost } from './sites.ts'

/** What was asked for, and what the request said about the page that shows it. */
export interface PictureRequest {
  readonly path: string
  readonly referer: string | undefined
}

/** A host of pictures as captured articles know them: some answer, some do not. */
export interface PictureHost {
  readonly requests: PictureRequest[]
  stop(): void
}

/** The address of a picture on the host. */
export function pictureUrl(path: string): string {
  return `http://${pictureHost.name}:${pictureHost.port}/${path}`
}

/**
 * Starts the host. `/<width>x<height>.png` is a picture of that size, `/slow.png` is never answered,
 * `/html.png` is a page, `/referer.png` is refused without a Referer, and everything else is missing.
 */
export async function startPictureHost(): Promise<PictureHost> {
  const requests: PictureRequest[] = []
  const server: Server = createServer((request, response) => {
    const path = request.url ?? ''
    const { referer } = request.headers
    requests.push({ path, referer })
    const [, width, height] = /^\/(\d+)x(\d+)\.png/.exec(path) ?? []
    if (path.startsWith('/slow')) return
    if (path.startsWith('/html')) {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Please sign in</h1>')
    } else if (path.startsWith('/referer') && !referer) {
      response.writeHead(403).end()
    } else if (path.startsWith('/referer')) {
      response.writeHead(200, { 'content-type': 'image/png' }).end(drawPng(600, 400))
    } else if (width && height) {
      const png = drawPng(Number(width), Number(height))
      response.writeHead(200, { 'content-type': 'image/png' }).end(png)
    } else {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(pictureHost.port, pictureHost.name, resolve))
  return {
    requests,
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** A PNG file with one colour in it. */
function drawPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(8, 8)
  const rows = Buffer.alloc((width + 1) * height, 0xa0)
  for (let row = 0; row < height; row += 1) rows.writeUInt8(0, row * (width + 1))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')]
  return Buffer.concat([signature, ...parts])
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(checksum(body))
  return Buffer.concat([length, body, sum])
}

/** CRC-32, as PNG files end their parts. */
function checksum(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
