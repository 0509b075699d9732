import type { CreateRenderPage } from '../../../shared/render-page.ts'
import { answerRequests, threadData } from '../../core/threads/answer-requests.ts'
import { FileWriter, type WrittenFile } from '../../output/file-writer.ts'
import { TextReader } from '../../storage/text-store.ts'
import { createPageTemplate } from '../pages/page-template.ts'
import { articleFiles } from './article-files.ts'
import type { ArticleRequest, ArticleThreadData } from './article-writer.ts'

const data = threadData<ArticleThreadData>()
const { assets, head, rendererUrl } = data
const { createRenderPage }: { createRenderPage: CreateRenderPage } = await import(rendererUrl)
const renderPage = createRenderPage(head.info, head.base)
const template = createPageTemplate(data.template, head.info)
const renderer = { renderPage, template, assets, head }
const bodies = new TextReader(data.bodiesPath)
const maker = { renderer, readBodyBytes: bodies.readBytes.bind(bodies) }
const writer = new FileWriter(data.outDir)

answerRequests((request: ArticleRequest) => request.flatMap(writeArticle))

function writeArticle({ task, known }: ArticleRequest[number]): WrittenFile[] {
  const files = [...articleFiles(task, maker)]
  return files.map((file, at) => writer.write(file, known[at]))
}
