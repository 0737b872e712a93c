import { fieldsUnder } from './readings.ts';

const workOf = (...lines: readonly string[]): Promise<Record<string, string>> =>
  fieldsUnder('/work', ['Pat Example', 'pat@example.com', '', 'Experience', ...lines].join('\n'));

describe('the head of a job', () => {
  it('is not told by the town above the dates', async () => {
    const work = await workOf(
      'Acme Ltd\tLeeds',
      'Clerk\t2019 - 2021',
      '- Filed',
      '',
      'Northern Goods Ltd\tYork',
      'Picker\t2016 - 2019',
      '- Picked',
    );
    expect(work).toMatchObject({
      '0/name': 'Acme Ltd',
      '0/position': 'Clerk',
      '1/name': 'Northern Goods Ltd',
      '1/position': 'Picker',
    });
  });

  it('is not told by the town below the dates', async () => {
    const work = await workOf('2019 - 2021\tClerk', 'Leeds\tBrightwater', '', '2016 - 2019\tPicker', 'York\tSunhill');
    expect(work).toMatchObject({ '0/name': 'Brightwater', '1/name': 'Sunhill', '1/position': 'Picker' });
  });

  it('is told by what stands above the dates where that is no town', async () => {
    const work = await workOf('Clerk\tBrightwater Ltd', 'York\t2019 - 2021', '- Filed');
    expect(work).toMatchObject({ '0/name': 'Brightwater Ltd', '0/position': 'Clerk' });
  });

  it('goes on below the dates where only there a title stands', async () => {
    const work = await workOf(
      'Acme Ltd\tLeeds',
      'March 2019 - May 2021',
      'Clerk',
      '- Filed',
      '',
      'Sunhill\tYork',
      'March 2016 - March 2019',
      'Waiter',
      '- Served',
    );
    expect(work).toMatchObject({ '0/position': 'Clerk', '1/name': 'Sunhill', '1/position': 'Waiter' });
  });

  it('has its employer from the post above where it names none', async () => {
    const work = await workOf(
      'Acme Ltd\tLeeds',
      'Supervisor\t2019 - 2021',
      '- Led',
      'Clerk\t2016 - 2019',
      '- Filed',
      '',
      'Sunhill\tYork',
      'Picker\t2014 - 2016',
    );
    expect(work).toMatchObject({ '1/position': 'Clerk', '1/name': 'Acme Ltd', '2/name': 'Sunhill' });
  });

  it('leaves out the town behind every employer, and nothing behind one alone', async () => {
    const all = await workOf(
      'Clerk',
      'Brightwater, Leeds',
      '2019 - 2021',
      '',
      'Picker',
      'Sunhill, York',
      '2016 - 2019',
    );
    expect(all).toMatchObject({ '0/name': 'Brightwater', '1/name': 'Sunhill' });
    const one = await workOf('Clerk', 'Brightwater, Parks', '2019 - 2021', '', 'Picker', 'Sunhill', '2016 - 2019');
    expect(one).toMatchObject({ '0/name': 'Brightwater, Parks', '1/name': 'Sunhill' });
  });

  it('is cut at the word between title and employer before any comma', async () => {
    const work = await workOf(
      'Vice President, Supply Chain at Acme Foods, Inc.\t2019 - 2021',
      'Picker at Sunhill Ltd\t2016 - 2019',
    );
    expect(work).toMatchObject({ '0/position': 'Vice President, Supply Chain', '0/name': 'Acme Foods, Inc.' });
  });

  it('says who and what at the same places in every job', async () => {
    const work = await workOf(
      'Acme Ltd\tLeeds',
      'Clerk\t2019 - 2021',
      '',
      'Sunhill\tYork Harbour\tWeighman\t2016 - 2019',
      '',
      'Hotel Sun\tYork Harbour\tWaiter\t2014 - 2016',
    );
    expect(work).toMatchObject({ '1/name': 'Sunhill', '1/position': 'Weighman', '2/position': 'Waiter' });
  });

  it('is read in the order that the clearest jobs have, not the most', async () => {
    const work = await workOf(
      'Chief Clerk\tAcme Bank Ltd\t2019 - 2021',
      '',
      'Senior Clerk\tGoods Group Ltd\t2016 - 2019',
      '',
      'Media Keeper\tBrightwater\t2014 - 2016',
      '',
      'Press Hand\tSunhill\t2012 - 2014',
      '',
      'Library Hand\tMoonhill\t2010 - 2012',
    );
    expect(work).toMatchObject({ '2/position': 'Media Keeper', '2/name': 'Brightwater', '4/position': 'Library Hand' });
  });

  it('is not cut at such a word inside a name', async () => {
    const work = await workOf('Allen Institute for Health, Research Intern\t2019 - 2021');
    expect(work).toMatchObject({ '0/position': 'Research Intern', '0/name': 'Allen Institute for Health' });
  });
});

describe('the head of a course of study', () => {
  it('may name the school behind a word between', async () => {
    const text = 'Pat Example\n\nEducation\nMBA Operations at Pacific Ridge School of Business\t2015 - 2017';
    expect(await fieldsUnder('/education', text)).toMatchObject({
      '0/institution': 'Pacific Ridge School of Business',
      '0/studyType': 'MBA',
      '0/area': 'Operations',
    });
  });
});
