import type { ReaderSettings, SettingName } from './reader-settings.ts'

/** The words of the settings, in one language. Choices stand in the order in which they are shown. */
export interface SettingsMessages {
  readonly names: Readonly<Record<SettingName, string>>
  readonly choices: {
    readonly [Name in SettingName]: Readonly<Record<ReaderSettings[Name], string>>
  }
  readonly reset: string
  readonly kept: string
  /** Some lines to judge the choices by. */
  readonly sample: string
}

const chinese: SettingsMessages = {
  names: {
    theme: '颜色',
    size: '字号',
    measure: '行宽',
    leading: '行距',
    font: '正文字体',
    align: '正文对齐',
    density: '列表',
    pictures: '图片',
    language: '界面语言',
    script: '简繁',
    keys: '快捷键',
  },
  choices: {
    theme: { system: '系统', paper: '纸白', sepia: '米黄', night: '夜间' },
    size: { xs: '更小', s: '小', m: '中', l: '大', xl: '更大', xxl: '最大' },
    measure: { narrow: '窄', medium: '适中', wide: '宽' },
    leading: { tight: '紧', medium: '适中', loose: '松' },
    font: { sans: '黑体', serif: '宋体' },
    align: { auto: '自动', justify: '两端对齐', start: '左对齐' },
    density: { magazine: '图文', rows: '紧凑', headlines: '只看标题' },
    pictures: { on: '显示', off: '不载入' },
    language: { site: '随站点', zh: '中文', en: 'English' },
    script: { original: '原文', simplified: '简体', traditional: '繁體' },
    keys: { on: '启用', off: '停用' },
  },
  reset: '恢复默认',
  kept: '只保存在这台设备上。',
  sample:
    '读报的人各有各的习惯：有人从头版看起，有人先翻副刊。把字号、行距和颜色调到顺眼，再往下读，1 分钟就够。',
}

const english: SettingsMessages = {
  names: {
    theme: 'Colours',
    size: 'Text size',
    measure: 'Line length',
    leading: 'Line spacing',
    font: 'Typeface',
    align: 'Alignment',
    density: 'Lists',
    pictures: 'Pictures',
    language: 'Interface',
    script: 'Chinese script',
    keys: 'Keyboard shortcuts',
  },
  choices: {
    theme: { system: 'System', paper: 'Paper', sepia: 'Sepia', night: 'Night' },
    size: { xs: 'XS', s: 'S', m: 'M', l: 'L', xl: 'XL', xxl: 'XXL' },
    measure: { narrow: 'Narrow', medium: 'Medium', wide: 'Wide' },
    leading: { tight: 'Tight', medium: 'Medium', loose: 'Loose' },
    font: { sans: 'Sans', serif: 'Serif' },
    align: { auto: 'Auto', justify: 'Justified', start: 'Left' },
    density: { magazine: 'Magazine', rows: 'Rows', headlines: 'Headlines' },
    pictures: { on: 'Shown', off: 'Not loaded' },
    language: { site: 'Site', zh: '中文', en: 'English' },
    script: { original: 'Original', simplified: '简体', traditional: '繁體' },
    keys: { on: 'On', off: 'Off' },
  },
  reset: 'Reset',
  kept: 'Kept on this device only.',
  sample:
    'Everybody reads a newspaper in a way of their own: some begin with the front page, some with the letters. Set size, spacing and colours to your liking, then read on.',
}

/** The words for a language: Chinese for `zh` and its regions, else English. */
export function settingsMessagesFor(language: string): SettingsMessages {
  return /^zh\b/i.test(language) ? chinese : english
}
