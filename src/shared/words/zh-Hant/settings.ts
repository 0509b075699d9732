import type { SettingsWords } from '../en/settings.ts'

export const words: SettingsWords = {
  names: {
    theme: '色彩',
    size: '字級',
    measure: '行寬',
    leading: '行距',
    font: '內文字型',
    align: '內文對齊',
    density: '列表',
    pictures: '圖片',
    language: '介面語言',
    script: '繁簡',
    keys: '快速鍵',
  },
  choices: {
    theme: { system: '跟隨系統', paper: '紙白', sepia: '米黃', night: '夜間' },
    size: { xs: '特小', s: '小', m: '標準', l: '大', xl: '特大', xxl: '超大' },
    measure: { narrow: '窄', medium: '適中', wide: '寬' },
    leading: { tight: '緊', medium: '適中', loose: '鬆' },
    font: { sans: '黑體', serif: '明體' },
    align: { auto: '自動', justify: '左右對齊', start: '靠左' },
    density: { magazine: '圖文', rows: '精簡', headlines: '只看標題' },
    pictures: { on: '載入', off: '不載入' },
    language: { site: '跟隨網站' },
    script: { original: '原文', simplified: '简体', traditional: '繁體' },
    keys: { on: '啟用', off: '停用' },
  },
  reset: '還原預設值',
  kept: '只儲存在這台裝置上。',
  sample:
    '每個人讀報的習慣都不一樣：有人從頭版看起，有人先翻副刊。把字級、行距和色彩調到順眼，再往下讀，1 分鐘就夠了。',
}
