import { CLAIM_BARS } from '#core/claims/bar';
import { CONFIG_LISTS } from '#lsp/config';
import { FAMILIES, ruleSettings } from './nls.ts';

/** The JSON schema of `.factcheck/config.json`: completion, help and checks in editors. Made of the table of rules. */
export function configSchema(): object {
  const texts = { type: 'array', items: { type: 'string' }, uniqueItems: true };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'What a desk has agreed on: .factcheck/config.json of Newsroom Fact-Check',
    type: 'object',
    additionalProperties: false,
    allowComments: true,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string' },
      rules: {
        type: 'object',
        description: `What to make of each rule, by its code or by its family (${Object.keys(FAMILIES).join(', ')}). A code goes before its family.`,
        additionalProperties: false,
        properties: ruleSettings(),
      },
      claims: {
        enum: CLAIM_BARS,
        description:
          'How readily claims without a source are reported: strict asks about more, relaxed about less.',
      },
      ...Object.fromEntries(
        Object.entries(CONFIG_LISTS).map(([list, description]) => [list, { ...texts, description }]),
      ),
    },
  };
}
