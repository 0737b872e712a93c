import { fieldsUnder } from './readings.ts';

const nameIn = async (...said: string[]): Promise<string | undefined> =>
  (await fieldsUnder('/basics', ['Application form', ...said, 'Education', 'Example School 2015'].join('\n'))).name;

describe('a name that is said in parts', () => {
  it.each([
    ['English', ['First name: Pat', 'Last name: Example'], 'Pat Example'],
    ['English, the other way round', ['Surname: Example', 'Forename(s): Pat Kim'], 'Pat Kim Example'],
    ['with a title between them', ['Given name: Pat', 'Gender: female', 'Family name: Example'], 'Pat Example'],
    ['German', ['Name: Muster', 'Vorname: Pat'], 'Pat Muster'],
    ['French', ['Nom : Exemple', 'Prénom : Pat'], 'Pat Exemple'],
    ['Italian', ['Cognome: Esempio', 'Nome: Pat'], 'Pat Esempio'],
    ['Spanish', ['Nombre: Pat', 'Apellidos: Ejemplo Muestra'], 'Pat Ejemplo Muestra'],
    ['Polish', ['Imię: Anna', 'Nazwisko: Przykład'], 'Anna Przykład'],
    ['Turkish', ['Adı: Ayşe', 'Soyadı: Örnek'], 'Ayşe Örnek'],
    ['Russian', ['Фамилия: Примеров', 'Имя: Пётр', 'Отчество: Иванович'], 'Пётр Примеров'],
    ['Hungarian, whose families come first', ['Vezetéknév: Minta', 'Utónév: Anna'], 'Minta Anna'],
    ['Vietnamese, whose families come first', ['Họ: Nguyễn Văn', 'Tên: An'], 'Nguyễn Văn An'],
    ['Chinese', ['姓氏：王', '名字：小明'], '王小明'],
    ['in two cells of a line', ['First name\tPat', 'Last name\tExample'], 'Pat Example'],
  ])('is whole: %s', async (_, said, name) => {
    expect(await nameIn(...said)).toBe(name);
  });

  it.each([
    ['whole, whatever part is said again', ['Name: Pat Example', 'First name: Pat'], 'Pat Example'],
    ['whole, though its label asks for a part', ['Imię: Anna Przykład'], 'Anna Przykład'],
  ])('is taken as it is where it is %s', async (_, said, name) => {
    expect(await nameIn(...said)).toBe(name);
  });

  it('takes no part from the person named next', async () => {
    const said = ['Name: Pat Example', 'E-mail: pat@example.com', 'Phone: +44 20 7946 0958', 'Born: 3 May 1990'];
    expect(await nameIn(...said, 'Emergency contact', 'First name: Jo', 'Last name: Bloggs')).toBe('Pat Example');
  });
});
