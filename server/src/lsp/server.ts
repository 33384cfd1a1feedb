/** Language server, host-neutral. */
export const NAME = 'newsroom-factcheck';
