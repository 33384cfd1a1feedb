const SHORTEST = 5;

/**
 * True when one letter was changed, left out, put in or swapped with its neighbour or the next but one: “Blinked” and
 * “Blinken”. Short names are too close to one another to tell, and the first letter is seldom what slips.
 */
export function isOneSlipFrom(written: string, name: string): boolean {
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
