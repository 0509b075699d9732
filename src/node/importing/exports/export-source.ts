import type { AskedState, FeedAnswer } from '../feed-answer.ts'
import { type FeedSource, plainSource } from '../feed-source.ts'
import type { ExportFile } from './export-file.ts'

/** The source that an export of a program is, whatever its file is called: its next export adds to it. */
export function exportSource({ program }: ExportFile): FeedSource {
  return {
    ...plainSource,
    url: `export:${program.toLowerCase()}`,
    title: program,
    isExport: true,
    file: program,
  }
}

/** The answer that an export is, in place of one of a server. */
export function exportAnswer({ feed }: ExportFile, before: AskedState | undefined): FeedAnswer {
  const status = feed.items.length === 0 ? 'empty' : 'read'
  return { status, feed, seen: before ?? { failures: 0 }, warnings: feed.warnings }
}

/** The exports of several files, one for each program: what its files hold is put together. */
export function joinExports(exports: readonly ExportFile[]): readonly ExportFile[] {
  const byProgram = new Map<string, ExportFile>()
  for (const { program, feed } of exports) {
    const known = byProgram.get(program)?.feed
    const items = [...(known?.items ?? []), ...feed.items]
    const warnings = [...(known?.warnings ?? []), ...feed.warnings]
    byProgram.set(program, { program, feed: { ...feed, items, warnings } })
  }
  return [...byProgram.values()]
}
