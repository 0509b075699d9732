import type { SettingsWords } from '../en/settings.ts'

export const words: SettingsWords = {
  names: {
    theme: '配色',
    size: '文字サイズ',
    measure: '行の長さ',
    leading: '行間',
    font: '書体',
    align: '文字揃え',
    density: '一覧',
    pictures: '画像',
    language: '表示言語',
    script: '中国語の字体',
    keys: 'キー操作',
  },
  choices: {
    theme: { system: '自動', paper: 'ペーパー', sepia: 'セピア', night: 'ナイト' },
    size: { xs: '特小', s: '小', m: '標準', l: '大', xl: '特大', xxl: '最大' },
    measure: { narrow: '短い', medium: '標準', wide: '長い' },
    leading: { tight: '狭い', medium: '標準', loose: '広い' },
    font: { sans: 'ゴシック体', serif: '明朝体' },
    align: { auto: '自動', justify: '両端揃え', start: '左揃え' },
    density: { magazine: '画像付き', rows: 'コンパクト', headlines: '見出しのみ' },
    pictures: { on: '読み込む', off: '読み込まない' },
    language: { site: 'サイトに合わせる' },
    script: { original: '原文のまま', simplified: '简体', traditional: '繁體' },
    keys: { on: '有効', off: '無効' },
  },
  reset: '初期設定に戻す',
  kept: 'この端末にのみ保存されます。',
  sample:
    '新聞の読み方は人それぞれです。一面から読む人もいれば、まず文化欄を開く人もいます。文字サイズ、行間、配色を読みやすく調整したら、続きをお読みください。1分もかかりません。',
}
