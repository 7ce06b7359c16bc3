export const commandHelp = `Usage: npm run sandbox -- <command>      against the sandbox that runs

  accounts                              all accounts, with their state
  next <account>                        what may come next, by id
  next <account> <id>                   lets it happen
  clock [+30d | <instant> | real | freeze | go]
  webhook [list]                        --account --event --state --limit
  webhook send <event>                  --account <account> [--number <bill>]
  webhook again|duplicate|drop <id>     one delivery
  webhook drop|hold|delay|duplicate     those to come: --event --account --times --ms
  webhook release [sent|reversed|shuffled]
  webhook clear                         all switches off
  webhook events                        names to send
  fault                                 what is on
  fault <path> <status|latency|timeout|cut|half|garbage|wrong>
                                        --times --method --exact --after --ms --account
  fault clear
  calls [rate|clear]                    --account --since --limit
  mail [clear]                          --to
  reset                                 forgets everything that happened

<account> is a uuid or an e-mail address, or the beginning of one. --json prints what the control plane answered.
The sandbox is looked for at SANDBOX_URL, else on this machine at SANDBOX_PORT (4010).`;
