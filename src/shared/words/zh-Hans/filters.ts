import type { FiltersWords } from '../en/filters.ts'

export const words: FiltersWords = {
  title: '过滤',
  about: '列表会收起屏蔽的文章，只留下一行说明原因，点开即可查看。每行一条；英文等按整个单词匹配。',
  lists: {
    mutedWords: '屏蔽词',
    mutedSources: '屏蔽的来源（分类）',
    mutedAuthors: '屏蔽的作者',
    highlightedWords: '高亮词',
  },
  save: '将过滤规则存为文件',
  bring: '导入过滤规则…',
  brought: '已添加',
  refused: '这个文件里没有过滤规则。',
  file: '过滤规则',
}
