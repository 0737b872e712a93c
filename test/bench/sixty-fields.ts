/** The sixty fields of the benchmarks: a form of ordinary length. */
export function sixtyFields(nonce: string): Record<string, string> {
  const fields: Record<string, string> = {
    '/basics/name': `Bench Person ${nonce}`,
    '/basics/email': `bench.${nonce}@example.org`,
    '/basics/phone': '+4930123456',
    '/basics/location/city': 'Berlin',
    '/basics/profiles/0/url': `https://example.org/${nonce}`,
    '/basics/profiles/0/network': 'Example',
  };
  for (let index = 0; index < 5; index++) {
    fields[`/work/${index}/name`] = `Employer number ${index} of ${nonce}`;
    fields[`/work/${index}/position`] = `Position number ${index}`;
    fields[`/work/${index}/startDate`] = `201${index}-01`;
    fields[`/work/${index}/endDate`] = `201${index + 1}-12`;
    fields[`/work/${index}/summary`] = `What was done there, in a sentence or two, the ${index}th time, for ${nonce}.`;
  }
  for (let index = 0; index < 3; index++) {
    fields[`/education/${index}/institution`] = `School number ${index}`;
    fields[`/education/${index}/area`] = `Area ${index}`;
    fields[`/education/${index}/studyType`] = 'Bachelor';
    fields[`/education/${index}/endDate`] = `200${index}`;
  }
  for (let index = 0; index < 10; index++) fields[`/skills/${index}/name`] = `Skill ${index}`;
  fields['/languages/0/language'] = 'German';
  fields['/languages/1/language'] = 'English';
  fields['/coverLetter'] = 'A letter of some length that says why this job would be the right one. '.repeat(4);
  fields['/availability'] = 'in three months';
  fields['/salaryExpectation'] = '60000 EUR';
  fields['/answers/0/question'] = 'Why us?';
  fields['/answers/0/answer'] = 'Because.';
  return fields;
}
