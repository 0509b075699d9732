import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import type { PictureType } from '../../src/node/pictures/inspect/picture-type.ts'
import type { KeptPicture, LostPicture } from '../../src/node/pictures/picture-index.ts'
import { pictureFile } from '../../src/node/pictures/pictures-folder.ts'

/** A photograph of nothing: a slope of colours with noise, so that it weighs what a photograph does. */
export function drawPhoto(width: number, height: number, seed = 1): Sharp {
  const data = Buffer.alloc(width * height * 3)
  let noise = seed * 2654435761
  for (let at = 0; at < data.length; at += 3) {
    const x = (at / 3) % width
    const y = Math.floor(at / 3 / width)
    noise = (Math.imul(noise, 1664525) + 1013904223) >>> 0
    const grain = (noise >>> 27) - 16
    data[at] = clamp(90 + (x / width) * 120 + ((seed * 67) % 60) + grain)
    data[at + 1] = clamp(70 + (y / height) * 90 + ((seed * 31) % 60) + grain)
    data[at + 2] = clamp(60 + ((seed * 101) % 120) + grain)
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)))
}

/** Puts a picture into a folder of kept pictures, and its line into the index. */
export async function keepPicture(
  folder: string,
  url: string,
  bytes: Buffer,
  type: PictureType = 'jpg',
): Promise<KeptPicture> {
  const { autoOrient } = await sharp(bytes).metadata()
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  const kept = { url, hash, type, ...autoOrient, bytes: bytes.length }
  const path = pictureFile(folder, kept)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  appendFileSync(`${folder}/index.jsonl`, `${JSON.stringify(kept)}\n`)
  return kept
}

/** Writes into the index of a folder of kept pictures that one is lost. */
export function losePicture(folder: string, url: string, failed = 'status-404'): LostPicture {
  mkdirSync(folder, { recursive: true })
  const at = '2026-11-01T00:00:00Z'
  const lost = { url, failed, at, retry: '2027-11-01T00:00:00Z' }
  appendFileSync(`${folder}/index.jsonl`, `${JSON.stringify(lost)}\n`)
  return lost
}
