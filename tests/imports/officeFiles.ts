import { strToU8, zipSync } from 'fflate'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
const SLIDES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The styles of a French Word: the id is French, the name is the one that every Word knows. */
const STYLES = `${HEAD}<w:styles ${WORD}>
  <w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="NotreTitre"><w:name w:val="Notre titre"/><w:basedOn w:val="Titre1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Puce"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
</w:styles>`

/** A docx of the XML of its body. */
export function docx(body: string): Uint8Array {
  return zipOf({
    'word/document.xml': `${HEAD}<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': STYLES,
  })
}

/** A paragraph of a docx, in a style; `content` is text, or runs. */
export function paragraph(content: string, style = ''): string {
  const runs = content.startsWith('<') ? content : run(content)
  return `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr>${runs}</w:p>`
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

export function row(...cells: string[]): string {
  return `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`
}

/** A pptx of the XML of its slides' shapes, whose files are named in the opposite order, as after slides were moved. */
export function pptx(...slides: { readonly shapes: string; readonly attributes?: string }[]): Uint8Array {
  const file = (at: number) => `slides/slide${slides.length - at}.xml`
  const files = slides.map(({ shapes, attributes = '' }, at) => [
    `ppt/${file(at)}`,
    `${HEAD}<p:sld ${SLIDES} ${attributes}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`,
  ])
  const ids = slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${at}"/>`).join('')
  const relations = slides.map((_, at) => `<Relationship Id="rId${at}" Type="${RELATION}/slide" Target="${file(at)}"/>`)
  return zipOf({
    ...Object.fromEntries(files),
    'ppt/presentation.xml': `${HEAD}<p:presentation ${SLIDES}><p:sldIdLst>${ids}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `${HEAD}<Relationships>${relations.join('')}</Relationships>`,
  })
}

/** A shape with its paragraphs; `type` makes it one of the slide's placeholders. */
export function shape(lines: readonly string[], type = ''): string {
  const placeholder = type && `<p:ph type="${type}"/>`
  const text = lines.map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join('')
  return `<p:sp><p:nvSpPr><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:txBody>${text}</p:txBody></p:sp>`
}

export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}
