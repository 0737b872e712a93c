/** PDF files that would act or call out when opened. */
import type { Beacon, HostileFile } from './hostile-file.ts';
import { FONT, ordinaryPdf, streamOf } from './pdf-maker.ts';

const inert = { expect: 'ready' as const, mustNotContain: ['127.0.0.1'] };

/** Each would do something when opened by a person; a reader only reads. */
export function reachingPdfs(beacon: Beacon): HostileFile[] {
  const here = (): string => `http://127.0.0.1:${beacon.port}`;
  return [
    {
      ...inert,
      name: 'script-on-open.pdf',
      bytes: () => ordinaryPdf({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }),
      because: 'it runs a script when opened',
    },
    {
      ...inert,
      name: 'program-on-open.pdf',
      bytes: () => ordinaryPdf({ catalog: '/OpenAction << /S /Launch /F (sh) /Win << /F (cmd.exe) >> >>' }),
      because: 'it starts a program when opened',
    },
    {
      ...inert,
      name: 'calls-home.pdf',
      bytes: () =>
        ordinaryPdf({
          catalog: `/OpenAction << /S /URI /URI (${here()}/a) >>`,
          page: `/AA << /O << /S /SubmitForm /F (${here()}/b) >> >>`,
        }),
      because: 'it calls an address when opened and when its page is shown',
    },
    ...carryingPdfs(here),
  ];
}

/** What it carries would act, or lies elsewhere. */
function carryingPdfs(here: () => string): HostileFile[] {
  return [
    {
      ...inert,
      name: 'carries-a-program.pdf',
      bytes: () =>
        ordinaryPdf({
          catalog: '/Names << /EmbeddedFiles << /Names [(run.exe) 6 0 R] >> >>',
          more: [
            '<< /Type /Filespec /F (run.exe) /EF << /F 7 0 R >> >>',
            streamOf(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)]), '/Type /EmbeddedFile'),
          ],
        }),
      because: 'a program is attached to it',
    },
    {
      ...inert,
      name: 'remote-stream.pdf',
      bytes: () => ordinaryPdf({ more: [streamOf('', `/F << /FS /URL /F (${here()}/c) >>`)] }),
      because: 'a part of it lies at an address',
    },
    {
      name: 'font-with-code.pdf',
      bytes: () =>
        Buffer.from(
          ordinaryPdf()
            .toString('latin1')
            .replace(
              FONT,
              '<< /Type /Font /Subtype /Type1 /BaseFont /X /FontMatrix [1 0 0 1 0 (0\\); throw 1; //)] >>',
            ),
          'latin1',
        ),
      expect: 'either',
      because: 'its font carries code where a number belongs',
    },
  ];
}
