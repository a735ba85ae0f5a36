import { PassThrough, Readable } from 'node:stream';
import { type CurrencyCode, minorUnitOf } from 'budget-core';
import { ZipFile } from 'yazl';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet by its name, with the XML of its file. */
export interface Sheet {
  readonly name: string;
  readonly xml: AsyncIterable<string>;
}

function contentTypes(sheets: readonly Sheet[]): string {
  const overrides = sheets.map(
    (_, index) => `<Override PartName="/${sheetPath(index)}" ContentType="${types}.worksheet+xml"/>`,
  );
  return `${declaration}<Types xmlns="${packages}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>
${overrides.join('\n')}
</Types>`;
}

const relationships = `${declaration}<Relationships xmlns="${packages}/relationships">
<Relationship Id="rId1" Type="${documents}/officeDocument" Target="xl/workbook.xml"/>
</Relationships>`;

function workbook(sheets: readonly Sheet[]): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="sheet${index}"/>`,
  );
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${documents}">
<sheets>${entries.join('')}</sheets>
</workbook>`;
}

function workbookRelationships(sheets: readonly Sheet[]): string {
  const entries = sheets.map(
    (_, index) => `<Relationship Id="sheet${index}" Type="${documents}/worksheet" Target="/${sheetPath(index)}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packages}/relationships">
${entries.join('\n')}
<Relationship Id="styles" Type="${documents}/styles" Target="/xl/styles.xml"/>
</Relationships>`;
}

function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/** Style 1 is an amount: grouped, with the decimals of its currency. */
function styles(currency: CurrencyCode): string {
  const decimals = minorUnitOf(currency);
  const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return `${declaration}<styleSheet xmlns="${main}">
<numFmts count="1"><numFmt numFmtId="164" formatCode="${format}"/></numFmts>
<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="2"><xf xfId="0"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`;
}

/** A workbook as the bytes of an XLSX file. */
export function workbookFile(sheets: readonly Sheet[], currency: CurrencyCode): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream.pipe(new PassThrough());
  const add = (path: string, xml: string) => zip.addBuffer(Buffer.from(xml), path);
  add('[Content_Types].xml', contentTypes(sheets));
  add('_rels/.rels', relationships);
  add('xl/workbook.xml', workbook(sheets));
  add('xl/_rels/workbook.xml.rels', workbookRelationships(sheets));
  add('xl/styles.xml', styles(currency));
  for (const [index, { xml }] of sheets.entries()) {
    const rows = Readable.from(xml);
    // A pipe does not hand on that its source failed.
    rows.once('error', (fault) => output.destroy(fault));
    zip.addReadStream(rows, sheetPath(index));
  }
  zip.end();
  return output;
}
