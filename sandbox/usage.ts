export const usage = `Usage: npm run sandbox                    starts it

An offline stand-in of the Light API, of Stripe's card form and of a mail server.

Settings by environment:
  SANDBOX_PORT          port of everything but mail (4010)
  SANDBOX_HOST          address to listen on (127.0.0.1: this machine only)
  SANDBOX_PUBLIC_URL    address that links carry (worked out from host and port)
  SANDBOX_DATA          folder of the one state file (.data/sandbox)
  SANDBOX_SEED          whole number; same seed, same homes and rates (1)
  SMTP_PORT             port of the mail server (SANDBOX_PORT + 1)
  LIGHT_APP_TOKEN       the AppToken that is accepted (sandbox-app-token)
  LIGHT_WEBHOOK_URL     where webhooks go
  LIGHT_WEBHOOK_SECRET  what signs them
  FLOW_URL              base of flow links (the sandbox itself)
  ERROR_STYLE           error or detail: the form of error bodies (error)

The control plane is under /__sandbox; sandbox/README.md lists it.`;
