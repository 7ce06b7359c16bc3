/** A mistake that the person at the command line can mend: the message is one sentence. */
export class PartnerMistake extends Error {}
