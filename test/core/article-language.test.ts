import assert from 'node:assert/strict';
import { readArticle } from '#core/article/article';

const ENGLISH = [
  'The bridge is shut.',
  'Crime fell.',
  'Bridge to close',
  'Okoro; Bell, Thorne, Stott, Amadi',
  '“C’est la vie,” said Ms Tarrant, who left for the station.',
  'Jean-Pierre de la Fontaine and Maria del Carmen Ortiz met Jan van der Berg in Rio de Janeiro, and Karl von Huber came later with Luis dos Santos.',
  '40 50 60',
  '',
];
const OTHER = [
  'Le pont sera fermé pendant une semaine à partir de lundi, a annoncé la mairie, pour des travaux sur les câbles.',
  'Die Brücke wird ab Montag für eine Woche gesperrt, teilte die Stadt mit, weil die Lager erneuert werden.',
  'El puente permanecerá cerrado una semana desde el lunes, dijo el ayuntamiento, por unas obras que ya se esperaban.',
  'A ponte ficará fechada por uma semana a partir de segunda-feira, disse a prefeitura, para obras que não podem esperar.',
  'De brug is vanaf maandag een week dicht, zegt de gemeente, omdat de lagers vernieuwd worden en het niet anders kan.',
  'Il ponte resterà chiuso per una settimana da lunedì, ha detto il comune, perché i lavori non possono aspettare.',
  'सोमवार से एक सप्ताह के लिए पुल बंद रहेगा, परिषद ने कहा।',
  'Мост будет закрыт на неделю с понедельника, сообщили в мэрии.',
  'سيغلق الجسر لمدة أسبوع ابتداء من يوم الاثنين.',
  '橋は月曜日から一週間閉鎖される。',
  'Silta suljetaan maanantaista alkaen viikoksi, kaupunki kertoo, koska laakerit uusitaan ja kansi nostetaan. Linja-autot kulkevat kehätietä pitkin, ja jalankulkijat ohjataan vanhalle sillalle, joka avattiin keväällä uudelleen. Työt maksavat kaupungille miljoona euroa.',
];

suite('article: language', () => {
  for (const text of ENGLISH)
    test(`English: ${text.slice(0, 40)}`, () => {
      assert.equal(readArticle(text).language, 'en');
    });
  for (const text of OTHER)
    test(`other: ${text.slice(0, 40)}`, () => {
      assert.equal(readArticle(text).language, 'other');
    });

  test('English copy that quotes a whole sentence of another language stays English', () => {
    const copy = `The mayor read from the letter: “${OTHER[0]!}” She said that it had come to her in the spring, and that she had not had the time to answer it, since there was so much else to do for a mayor of her kind.`;
    assert.equal(readArticle(copy).language, 'en');
  });
});
