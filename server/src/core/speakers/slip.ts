const SHORTEST = 5;
/** So long a name may have one of its letters twice. */
const SHORTEST_DOUBLED = 4;

/**
 * True when one letter was changed, left out, put in or swapped with its neighbour or the next but one: “Blinked” and
 * “Blinken”. Short names are too close to one another to tell, and the first letter is seldom what slips.
 */
export function isOneSlipFrom(written: string, name: string): boolean {
  if (name.length >= SHORTEST_DOUBLED && isDoubled(written, name)) return true;
  if (written === name || Math.min(written.length, name.length) < SHORTEST || written[0] !== name[0])
    return false;
  if (Math.abs(written.length - name.length) > 1) return false;
  let same = 0;
  while (written[same] === name[same]) same++;
  const rest = (word: string, from: number) => word.slice(from);
  return (
    rest(written, same + 1) === rest(name, same + 1) ||
    rest(written, same + 1) === rest(name, same) ||
    rest(written, same) === rest(name, same + 1) ||
    haveSwapped(written, name, same)
  );
}

/** “Bosse” for “Bose” */
function isDoubled(written: string, name: string): boolean {
  if (written.length !== name.length + 1) return false;
  let at = 0;
  while (written[at] === name[at]) at++;
  return at > 0 && written[at] === name[at - 1] && written.slice(at + 1) === name.slice(at);
}

/** So much at both ends has to be the same where two letters in a row differ. */
const [HEAD, TAIL] = [2, 3];

/** “Asquith” for “Askwith”: two letters in a row are others. */
export function soundsLike(written: string, name: string): boolean {
  if (written.length !== name.length || written.length < HEAD + 2 + TAIL - 1) return false;
  let head = 0;
  while (head < written.length && written[head] === name[head]) head++;
  let tail = 0;
  while (tail < written.length - head && written.at(-1 - tail) === name.at(-1 - tail)) tail++;
  return head >= HEAD && tail >= TAIL && written.length - head - tail === 2;
}

/** Two letters have changed places, neighbours or with one between them: “Bekren” and “Ratman” for “Berken” and “Ratnam”. */
function haveSwapped(written: string, name: string, first: number): boolean {
  for (const second of [first + 1, first + 2])
    if (
      written[first] === name[second] &&
      written[second] === name[first] &&
      written.slice(first + 1, second) === name.slice(first + 1, second) &&
      written.slice(second + 1) === name.slice(second + 1)
    )
      return true;
  return false;
}
