import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readSimpleYaml } from '../../../../../src/node/input/front-matter/read-simple-yaml.ts'
import { readYaml } from '../../../../../src/node/input/front-matter/read-yaml.ts'
import { randomCases } from '../../../../run/long-run.ts'

const captured = `title: '英伟达 ''TensorRT'' 8'
categories: 
 - 新媒体
 - 'IT 之家'
author: "IT 之家"
comments: false
date: Wed, 21 Jul 2021 04:45:27 GMT
thumbnail: ''`

it('reads the shape that captured files have', () => {
  expect(readSimpleYaml(captured, 2)).toMatchInlineSnapshot(`
    Map {
      "title" => {
        "line": 2,
        "value": "英伟达 'TensorRT' 8",
      },
      "categories" => {
        "line": 3,
        "value": [
          "新媒体",
          "IT 之家",
        ],
      },
      "author" => {
        "line": 6,
        "value": "IT 之家",
      },
      "comments" => {
        "line": 7,
        "value": "false",
      },
      "date" => {
        "line": 8,
        "value": "Wed, 21 Jul 2021 04:45:27 GMT",
      },
      "thumbnail" => {
        "line": 9,
        "value": "",
      },
    }
  `)
})

it.each([
  'a: 1\na: 2',
  'a: [b]',
  'a: "b\\n"',
  'a: b\n  c',
  'a: b: c',
  'a: b # c',
  '- a',
  'a',
  'a:\tb',
])('leaves %j to the YAML reader', (text) => {
  expect(readSimpleYaml(text, 2)).toBeUndefined()
})

it('never answers otherwise than the YAML reader', () => {
  const start = fc.constantFrom('k: ', 'a:\n - ', 't: "', "t: '", 'a: x\nb: ', '')
  const marks = [
    '-',
    '- ',
    ': ',
    ':',
    ' #',
    '#',
    "'",
    "''",
    '"',
    '[',
    ']',
    '{',
    '}',
    ',',
    '\\',
    '...',
  ]
  const words = [
    'a',
    '题',
    '~',
    'null',
    '1e3',
    '😀',
    '\ud800',
    '---',
    '<<',
    '!',
    '&',
    '*',
    '|',
    '>',
  ]
  const spaces = [
    ' ',
    '  ',
    '\u3000',
    '\u00a0',
    '\u2028',
    '\t',
    '\n',
    '\n - ',
    '\n- ',
    '\nk: ',
    '\nb:',
  ]
  const piece = fc.constantFrom(...marks, ...words, ...spaces, '?', '@', '`', '%', '=')
  let answers = 0
  const numRuns = randomCases(20_000)
  fc.assert(
    fc.property(start, fc.array(piece, { maxLength: 10 }), (head, pieces) => {
      const text = head + pieces.join('')
      const simple = readSimpleYaml(text, 3)
      if (simple === undefined) return
      answers += 1
      expect(readYaml(text, 3)).toEqual({
        kind: 'fields',
        fields: simple,
        repeated: [],
        doubtful: [],
      })
    }),
    { numRuns },
  )
  expect(answers).toBeGreaterThan(numRuns / 40)
})
