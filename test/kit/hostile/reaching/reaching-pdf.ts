/** PDF files with every action, and every part that may lie elsewhere. */
import { ordinaryPdf, streamOf } from '../pdf-maker.ts';
import { placesOf, type Reach, type ReachingFile } from './reach.ts';

export function reachingPdf(reach: Reach): ReachingFile[] {
  return placesOf(reach).flatMap((place, at) => {
    const written = place.replace(/[\\()]/g, '\\$&');
    const url = `<< /Type /Filespec /FS /URL /F (${written}) >>`;
    const file = `<< /Type /Filespec /F (${written}) /UF (${written}) >>`;
    const named = (name: string, parts: Parameters<typeof ordinaryPdf>[0]): ReachingFile => ({
      name: `${name}-${at}.pdf`,
      bytes: ordinaryPdf(parts),
    });
    return [
      ...Object.entries(actionsTo(written)).flatMap(([action, content]) => [
        named(`${action}-opening`, {
          catalog: `/OpenAction << ${content} >>`,
          page: `/AA << /O << ${content} >> /C << ${content} >> >>`,
        }),
        named(`${action}-link`, {
          page: '/Annots [6 0 R]',
          more: [`<< /Type /Annot /Subtype /Link /Rect [40 700 500 800] /A << ${content} >> >>`],
        }),
      ]),
      named('attached', {
        catalog:
          '/Names << /EmbeddedFiles << /Names [(resume.json) 6 0 R] >> /JavaScript << /Names [(a) << /S /JavaScript /JS (app.launchURL\\(1\\)) >>] >> >>',
        more: [
          `<< /Type /Filespec /F (${written}) /UF (${written}) /EF << /F 7 0 R >> >>`,
          streamOf('', `/Type /EmbeddedFile /F ${file}`),
        ],
      }),
      named('form', {
        catalog:
          '/AcroForm << /Fields [] /NeedAppearances true /XFA [(template) 6 0 R (datasets) 7 0 R] >> /NeedsRendering true',
        more: [streamOf(xfaOf(place)), streamOf(xfaOf(place))],
      }),
      ...[url, file].map((from, kind) => named(`streams-${kind}`, { page: '/Annots [9 0 R]', ...elsewhere(from) })),
    ];
  });
}

function actionsTo(place: string): Record<string, string> {
  return {
    launch: `/S /Launch /F (${place}) /Win << /F (${place}) /O (print) >>`,
    uri: `/S /URI /URI (${place})`,
    goToR: `/S /GoToR /F (${place}) /D [0 /Fit]`,
    goToE: `/S /GoToE /F (${place}) /T << /R /C /N (x) >>`,
    submit: `/S /SubmitForm /F << /FS /URL /F (${place}) >> /Flags 4`,
    import: `/S /ImportData /F (${place})`,
    thread: `/S /Thread /F (${place}) /D 0`,
    script: `/S /JavaScript /JS (this.submitForm\\('${place}'\\); app.launchURL\\('${place}'\\); this.importDataObject\\('x', '${place}'\\))`,
    rendition: `/S /Rendition /OP 0 /R << /S /MR /C << /S /MCD /D << /F (${place}) >> >> >>`,
  };
}

/** A font, its map of letters, a profile of colours, a picture and a sound, none of them in the file. */
function elsewhere(from: string): { more: (string | Buffer)[]; catalog: string } {
  return {
    catalog: '/Metadata 6 0 R /OutputIntents [<< /S /GTS_PDFA1 /DestOutputProfile 6 0 R >>]',
    more: [
      streamOf('', `/F ${from}`),
      '<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor 8 0 R /ToUnicode 6 0 R >>',
      '<< /Type /FontDescriptor /FontName /X /FontFile2 6 0 R /Flags 4 >>',
      '<< /Type /Annot /Subtype /Movie /Rect [0 0 9 9] /Movie << /F 6 0 R >> /AP << /N 6 0 R >> >>',
    ],
  };
}

function xfaOf(place: string): string {
  return `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><subform><field><ui><imageEdit data="link"/></ui><value><image href="${place}"/></value></field><event activity="initialize"><submit target="${place}"/></event></subform></template></xdp:xdp>`;
}
