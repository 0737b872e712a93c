import { pageOf, streamOf } from '../../kit/hostile/pdf-maker.ts';
import { fieldsUnder, linesOf, readingOf } from './readings.ts';

interface Box {
  entries: string;
  text: string;
  x?: number;
  y: number;
}

/** A form with a text at each of these places, as a program that filled it in shows it (PDF 32000-1, 12.5.5 and 12.7). */
function filled(page: string, boxes: readonly Box[]): Buffer {
  const objects = boxes.flatMap(({ entries, text, x = 200, y }, at) => [
    `<< /Type /Annot /Rect [${x} ${y} ${x + 200} ${y + 20}] /AP << /N ${7 + 2 * at} 0 R >> ${entries} >>`,
    streamOf(
      `/Tx BMC q BT 0 0 0 rg /F1 11 Tf 2 5 Td (${text}) Tj ET Q EMC`,
      '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 5 0 R >> >>',
    ),
  ]);
  const annotations = boxes.map((_, at) => `${6 + 2 * at} 0 R`).join(' ');
  return pageOf(page, {
    catalog: `/AcroForm << /Fields [${annotations}] /DA (/F1 0 Tf 0 g) /DR << /Font << /F1 5 0 R >> >> >>`,
    page: `/Annots [${annotations}]`,
    more: objects,
  });
}

const field = (name: string, value: string): string => `/Subtype /Widget /FT /Tx /T (${name}) /V (${value}) /F 4`;
const typed = (value: string): string => `/Subtype /FreeText /Contents (${value}) /DA (/F1 11 Tf 0 g) /F 4`;

const FORM = [
  'BT /F1 11 Tf 50 705 Td (Name:) Tj ET',
  'BT /F1 11 Tf 50 675 Td (E-mail:) Tj ET',
  'BT /F1 11 Tf 50 645 Td (Phone:) Tj ET',
].join(' ');

describe('what is written on a page of a PDF', () => {
  it.each([
    ['the fields of a form', field],
    ['texts that were typed over it', (_: string, value: string) => typed(value)],
  ])('is read with the page: %s', async (_, entries) => {
    const form = filled(FORM, [
      { entries: entries('name', 'Pat Example'), text: 'Pat Example', y: 700 },
      { entries: entries('mail', 'pat@example.com'), text: 'pat@example.com', y: 670 },
      { entries: entries('phone', '+44 20 7946 0958'), text: '+44 20 7946 0958', y: 640 },
    ]);
    expect((await linesOf(form)).map(({ cells }) => cells)).toEqual([
      ['Name:', 'Pat Example'],
      ['E-mail:', 'pat@example.com'],
      ['Phone:', '+44 20 7946 0958'],
    ]);
    expect(await fieldsUnder('/basics', form)).toMatchObject({
      name: 'Pat Example',
      email: 'pat@example.com',
      phone: '+442079460958',
    });
  });

  it('is read where it stands, whatever the page was painting before it', async () => {
    const address = { entries: typed('pat@example.com'), text: 'pat@example.com', y: 700 };
    const { fields, flags } = await readingOf(filled('q 0.5 0 0 0.5 100 100 cm 1 1 1 rg', [address]));
    const sides = Array<unknown>(3).fill(expect.any(Number));
    expect(flags).toEqual([]);
    expect(fields).toMatchObject([
      { path: '/basics/email', place: { page: 1, box: [expect.closeTo(202, 0), ...sides] } },
    ]);
  });

  it('is left out where it isn’t shown', async () => {
    const hidden = field('name', 'Pat Example').replace('/F 4', '/F 2');
    expect((await readingOf(filled(FORM, [{ entries: hidden, text: 'Pat Example', y: 700 }]))).text).not.toContain(
      'Pat',
    );
  });
});
