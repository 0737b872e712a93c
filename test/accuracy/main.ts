/**
 * npm run accuracy -- <folder of résumés> <folder for what was read>
 *
 * Sends every file of a folder to a running service, as an applicant-tracking system would, and writes what a recruiter then
 * sees of it as JSON Resume, one file a document: for a scorer to compare with what the documents say.
 * CANDOR_URL names the service; CANDOR_ATS_KEY and CANDOR_RECRUITER_KEY are keys of these roles.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { asJsonResume } from './json-resume.ts';

const PURPOSES = ['consider_application', 'verify_information'];
const { CANDOR_URL: url, CANDOR_ATS_KEY: ats, CANDOR_RECRUITER_KEY: recruiter } = process.env;
const [documents, out] = process.argv.slice(2);
if (!url || !ats || !recruiter || !documents || !out) {
  console.error('usage: CANDOR_URL=… CANDOR_ATS_KEY=… CANDOR_RECRUITER_KEY=… npm run accuracy -- DOCUMENTS OUT');
  process.exit(2);
}

async function asked(key: string, path: string, body?: object | FormData): Promise<Record<string, unknown>> {
  const isForm = body instanceof FormData;
  const answer = await fetch(url + path, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${key}`,
      prefer: 'wait=20',
      ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
  });
  const told = (await answer.json()) as Record<string, unknown>;
  if (!answer.ok) throw new Error(`${path} answered ${answer.status} ${String(told.title)}`);
  return told;
}

async function readBack(file: string, bytes: Buffer): Promise<object> {
  const jurisdiction = 'DE';
  const { id } = await asked(ats!, '/v1/candidates', {
    externalIds: [{ system: 'accuracy', id: `${file}-${Date.now()}` }],
    jurisdiction,
  });
  const application = await asked(ats!, `/v1/candidates/${String(id)}/applications`, {
    job: { id: 'accuracy', title: 'Accuracy' },
    jurisdiction,
  });
  const form = new FormData();
  form.set('kind', 'resume');
  form.set('source', 'candidate_application');
  form.set('applicationId', String(application.id));
  form.set('file', new Blob([new Uint8Array(bytes)]), file);
  const record = await asked(ats!, `/v1/candidates/${String(id)}/records`, form);
  if (record.state !== 'ready') return { unread: record.reason ?? record.state };
  const views = await Promise.all(
    PURPOSES.map((purpose) => asked(recruiter!, `/v1/candidates/${String(id)}?purpose=${purpose}`)),
  );
  return asJsonResume(views.flatMap(({ fields }) => fields as { path: string; value: unknown }[]));
}

await mkdir(out, { recursive: true });
const files = (await readdir(documents)).sort();
const timings: Record<string, number> = {};
for (const [at, file] of files.entries()) {
  const bytes = await readFile(join(documents, file));
  const began = performance.now();
  const resume = await readBack(file, bytes);
  const name = basename(file, extname(file));
  timings[name] = Math.round(performance.now() - began);
  await writeFile(join(out, `${name}.json`), `${JSON.stringify(resume, null, 1)}\n`);
  if ((at + 1) % 20 === 0 || at + 1 === files.length) console.log(`${at + 1} of ${files.length}`);
}
await writeFile(join(out, '_timings.json'), JSON.stringify(timings));
