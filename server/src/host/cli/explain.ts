import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RULES, ruleOf } from '#core/rules/all';
import { Complaint } from './complaint.ts';
import { write } from './output.ts';

/** `explain CODE`: the rule's page, as it stands in docs/rules. */
export async function explain(code: string): Promise<number> {
  if (!ruleOf(code)) {
    throw new Complaint(
      `there is no rule “${code}”. The rules are: ${RULES.map((rule) => rule.code).join(', ')}.`,
    );
  }
  await write(await readFile(join(__dirname, '..', 'docs', 'rules', `${code}.md`), 'utf8'));
  return 0;
}
