import assert from 'node:assert/strict';
import { readArticle, type Mask } from '#core/article/article';

const SIGNS: Readonly<Record<Mask['kind'], string>> = {
  link: 'L',
  handle: '@',
  hashtag: '#',
  code: 'C',
  markup: 'm',
};

/** `marked` is a paragraph with its masks in braces and a sign for their kind: “at {L www.example.com}”. */
function checkMasks(marked: string): void {
  const text = marked.replaceAll(/\{[L@#Cm] |\}/g, '');
  const { masks } = readArticle(text);
  const actual = masks.toReversed().reduce((t, { kind, start, end }) => {
    return `${t.slice(0, start)}{${SIGNS[kind]} ${t.slice(start, end)}}${t.slice(end)}`;
  }, text);
  assert.equal(actual, marked);
}

suite('article: masks', () => {
  test('links end before the sentence’s own marks', () => {
    checkMasks('See {L https://news.example/a/b?c=d#e}, or {L www.example.com/x}.');
    checkMasks('It says so ({L https://news.example/wiki/Bridge}) and “{L http://x.example}”.');
    checkMasks('The war goes on. {L pic.twitter.com/5ZTnSGLeAr}');
    checkMasks('Go to {L example.com}, {L gov.uk/bridges} or {L bit.ly/3xYz}.');
  });

  test('a full stop without a blank makes no address', () => {
    checkMasks('He left the plan.In June he came back.');
    checkMasks('He said it.to be sure he said it twice.');
    checkMasks('It opened at 10.30am on 3.5.2024 in St.Ives.');
    checkMasks('The U.S.and the E.U. met e.g.in Leeds.');
  });

  test('addresses, handles and hashtags', () => {
    checkMasks('Write to {L news.desk@example.co.uk}, said {@ @RosTarrant}.');
    checkMasks(
      'The {@ @UN} Charter and {@ @ros@news.example} at {#} #UNGA.'.replace('{#} #UNGA', '{# #UNGA}'),
    );
    checkMasks('He is our #1 and lives @ home at C# level, item #2024.');
    checkMasks('“{# #Bridge2024}” was the word; a/@b is none.');
  });

  test('in Markdown the words of a link stay, its target goes', () => {
    checkMasks('The {m [}mill{L ](https://mill.example/a_(b)).} said so.'.replace(').}', ')}.'));
    checkMasks('A picture {m ![}of the mill{L ](mill.jpg "The mill")} in use.');
    checkMasks('He [the mayor] (who left) laughed.');
  });

  test('emphasis goes, stars and underscores of their own stay', () => {
    checkMasks('It was {m *}very{m *} {m **}bold{m **} and {m _}quiet{m _}, a {m ~~}bad{m ~~} man.');
    checkMasks('Quill 31* and Hale 20* were not out, he said.');
    checkMasks('The file was my_old_file, and 2 * 3 * 4 is 24.');
  });

  test('code and tags', () => {
    checkMasks('He typed {C `rm -rf`} and left{m <br>}for {m <em>}good{m </em>}.');
    checkMasks('If a < b and c > d, she said.');
  });

  test('furniture needs none', () => {
    assert.deepEqual(readArticle('The bridge is shut.\n\nImage: www.example.com').masks, []);
  });
});
