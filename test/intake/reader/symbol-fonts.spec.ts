import { pageOf } from '../../kit/hostile/pdf-maker.ts';
import { linesOf } from './readings.ts';

const DINGBATS = '<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>';
/** A page whose F1 is Helvetica and whose F2 is a font of signs. */
const signed = (content: string, font = DINGBATS): Buffer =>
  Buffer.from(
    pageOf(content, { more: [font] })
      .toString('latin1')
      .replace('/F1 5 0 R', '/F1 5 0 R /F2 6 0 R'),
    'latin1', // its table of objects is now off, which pdf.js mends
  );
const item = (sign: string, text: string, y: number): string =>
  `BT /F2 8 Tf 50 ${y} Td (${sign}) Tj /F1 10 Tf 10 0 Td (${text}) Tj ET`;

describe('a font of signs', () => {
  it.each(['l', 'n', '4', 'Q'])('holds no letters: its %s before a text is a bullet', async (sign) => {
    const lines = await linesOf(
      signed(`${item(sign, 'Kept the books', 700)} ${item(sign, 'Trained two clerks', 680)}`),
    );
    expect(lines.map(({ text, bullet }) => [text, bullet])).toEqual([
      ['Kept the books', true],
      ['Trained two clerks', true],
    ]);
  });

  it('leaves the letters of other fonts as they are', async () => {
    const [line] = await linesOf(
      signed(item('l', 'lQ4n', 700), '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>'),
    );
    expect(line?.text).toBe('l lQ4n');
  });
});
