/** Answers for what the file says of itself, twice and alike: the information dictionary and the XMP packet with both identifiers. */
import type { Facts } from '../../document/facts.ts'
import { type Container, type Ref, text } from './container.ts'

const tool = 'forum-papers'
const producer = 'forum-papers with PDFKit'

const subjectOf = ({ label, type, state, forum, meeting }: Facts): string =>
  `${label ? `${label}: ` : ''}${[type, state, forum, meeting].filter(Boolean).join(', ')}`

/** Writes both; gives the information dictionary. */
export const describe = (file: Container, facts: Facts, date: Date): Ref => {
  const info = file.ref({
    Title: text(facts.title),
    Author: text(facts.council),
    Subject: text(subjectOf(facts)),
    Creator: text(tool),
    Producer: text(producer),
    CreationDate: date,
    ModDate: date,
  })
  info.end()
  const metadata = file.ref({ Type: 'Metadata', Subtype: 'XML' })
  metadata.compress = false
  metadata.end(Buffer.from(packet(facts, `${date.toISOString().slice(0, 19)}Z`), 'utf8'))
  file.catalog.Metadata = metadata
  return info
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text for XML: what XML 1.0 forbids is left out. */
const xml = (words: string): string => words.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '').replace(/[&<>"]/g, letter => entities[letter] ?? '')

const described = (prefix: string, namespace: string, properties: string): string =>
  `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">${properties}</rdf:Description>\n`

const inDefaultLanguage = (words: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${xml(words)}</rdf:li></rdf:Alt>`

/** The XMP packet. PDF/A must be told what the one property of PDF/UA is, hence the extension schema. */
const packet = (facts: Facts, instant: string): string => `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${described(
  'dc',
  'http://purl.org/dc/elements/1.1/',
  `<dc:format>application/pdf</dc:format><dc:title>${inDefaultLanguage(facts.title)}</dc:title>` +
    `<dc:creator><rdf:Seq><rdf:li>${xml(facts.council)}</rdf:li></rdf:Seq></dc:creator>` +
    `<dc:description>${inDefaultLanguage(subjectOf(facts))}</dc:description>` +
    `<dc:language><rdf:Bag><rdf:li>${xml(facts.language)}</rdf:li></rdf:Bag></dc:language>`,
)}${described(
  'xmp',
  'http://ns.adobe.com/xap/1.0/',
  `<xmp:CreateDate>${instant}</xmp:CreateDate><xmp:ModifyDate>${instant}</xmp:ModifyDate><xmp:CreatorTool>${tool}</xmp:CreatorTool>`,
)}${described('pdf', 'http://ns.adobe.com/pdf/1.3/', `<pdf:Producer>${producer}</pdf:Producer>`)}${described(
  'pdfaid',
  'http://www.aiim.org/pdfa/ns/id/',
  '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
)}${described('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', '<pdfuaid:part>1</pdfuaid:part>')}${extension}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`

const extension = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`
