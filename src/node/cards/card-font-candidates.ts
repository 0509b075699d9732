import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The usual paths of system fonts with Chinese characters, the best first. */
const knownPaths = [
  '/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc',
  '/usr/share/fonts/noto-cjk/NotoSerifCJK-Bold.ttc',
  '/usr/share/fonts/google-noto-serif-cjk-fonts/NotoSerifCJK-Bold.ttc',
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc',
  '/usr/share/fonts/noto-cjk/NotoSansCJK-Bold.ttc',
  '/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Bold.ttc',
  '/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc',
  '/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf',
  '/System/Library/Fonts/Supplemental/Songti.ttc',
  '/System/Library/Fonts/PingFang.ttc',
  '/System/Library/Fonts/Hiragino Sans GB.ttc',
  'C:\\Windows\\Fonts\\msyhbd.ttc',
  'C:\\Windows\\Fonts\\simhei.ttf',
  'C:\\Windows\\Fonts\\simsun.ttc',
]

/** Yields paths of files that may contain a font with Chinese characters, the best first. */
export function* cardFontCandidates(): Generator<string> {
  yield* knownPaths.filter((path) => existsSync(path))
  for (const style of ['serif', 'sans-serif']) {
    const file = askFontconfig(`${style}:lang=zh-cn:bold`)
    if (file !== undefined && existsSync(file)) yield file
  }
}

/** Fontconfig's best match for a pattern; undefined where there is no fontconfig. */
function askFontconfig(pattern: string): string | undefined {
  const { status, stdout } = spawnSync('fc-match', ['-f', '%{file}', pattern], { encoding: 'utf8' })
  return status === 0 && stdout !== '' ? stdout : undefined
}
