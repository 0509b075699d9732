import type { SettingsWords } from '../en/settings.ts'

export const words: SettingsWords = {
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
    theme: { system: '跟随系统', paper: '纸白', sepia: '米黄', night: '夜间' },
    size: { xs: '特小', s: '小', m: '标准', l: '大', xl: '特大', xxl: '超大' },
    measure: { narrow: '窄', medium: '适中', wide: '宽' },
    leading: { tight: '紧', medium: '适中', loose: '松' },
    font: { sans: '黑体', serif: '宋体' },
    align: { auto: '自动', justify: '两端对齐', start: '左对齐' },
    density: { magazine: '图文', rows: '紧凑', headlines: '只看标题' },
    pictures: { on: '加载', off: '不加载' },
    language: { site: '跟随网站' },
    script: { original: '原文', simplified: '简体', traditional: '繁體' },
    keys: { on: '启用', off: '停用' },
  },
  reset: '恢复默认',
  kept: '只保存在这台设备上。',
  sample:
    '读报的人各有各的习惯：有人从头版看起，有人先翻副刊。把字号、行距和颜色调到顺眼，再往下读，1 分钟就够。',
}
