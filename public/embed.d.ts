/** Types of /embed.js: the global `Porchlight` and what `<porchlight-flow>` dispatches. For JSX see embed.react.d.ts. */
declare namespace Porchlight {
  interface Close {
    readonly type: "light-flow-close";
  }
  interface Ready {
    readonly type: "porchlight:ready";
    readonly version: 1;
    readonly scope: string;
  }
  interface Step {
    readonly type: "porchlight:step";
    readonly version: 1;
    readonly scope: string;
    readonly step: string;
  }
  interface Completed {
    readonly type: "porchlight:completed";
    readonly version: 1;
    readonly scope: string;
    readonly account_uuid: string;
    /** `invoice_number` of a bill that was paid, `plan` that was chosen in `comparison`, else none. */
    readonly ids: Readonly<Record<string, string>>;
  }
  interface Failed {
    readonly type: "porchlight:error";
    readonly version: 1;
    /** null before the flow knows it. */
    readonly scope: string | null;
    /** The kit's own: `embed_timeout`, `embed_refused`. All others come from the flow. */
    readonly code: string;
  }
  interface Height {
    readonly type: "porchlight:height";
    readonly version: 1;
    /** CSS pixels of the content. */
    readonly height: number;
  }
  type Message = Close | Ready | Step | Completed | Failed | Height;

  interface OpenOptions {
    /** The `login_link` of a flow-login. It works once. */
    url: string;
    /** Called once, after the flow has gone from the page, whoever closed it. */
    onClose?: () => void;
    /** Called with every message of the flow. */
    onEvent?: (message: Message) => void;
    /** What assistive technology calls the dialog. */
    title?: string;
  }
  interface Flow {
    close(): void;
  }

  /** Shows a flow over the page. One is open at a time: the next call closes the one before. @throws TypeError for a url that is not http(s) */
  function open(options: OpenOptions): Flow;
  const version: string;
}

interface HTMLElementEventMap {
  "light-flow-close": CustomEvent<Porchlight.Close>;
  "porchlight:ready": CustomEvent<Porchlight.Ready>;
  "porchlight:step": CustomEvent<Porchlight.Step>;
  "porchlight:completed": CustomEvent<Porchlight.Completed>;
  "porchlight:error": CustomEvent<Porchlight.Failed>;
}
