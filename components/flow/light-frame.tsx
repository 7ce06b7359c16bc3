import { useEffect, useEffectEvent, useRef } from "react";
import { heardOf } from "./light-message.ts";

const patienceMs = 15_000;

interface Props {
  link: string;
  title: string;
  /** There is something in the frame. */
  onThere: () => void;
  /** Nothing has come for a long time, or the browser refused the frame. */
  onMissing: (why: "slow" | "refused") => void;
  onClose: () => void;
}

/** Light's page in a frame that can neither leave with the window nor be spoken for by another. */
export function LightFrame({ link, title, onThere, onMissing, onClose }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const isSeen = useRef(false);
  const see = () => {
    isSeen.current = true;
    onThere();
  };
  const hear = useEffectEvent((event: MessageEvent<unknown>) => {
    const heard = heardOf(event, new URL(link).origin, frame.current?.contentWindow);
    if (heard === "close") onClose();
    else if (heard) see();
  });
  const refuse = useEffectEvent((event: SecurityPolicyViolationEvent) => {
    if (event.effectiveDirective === "frame-src") onMissing("refused");
  });
  const lose = useEffectEvent(() => {
    if (!isSeen.current) onMissing("slow");
  });
  useEffect(() => {
    const timer = setTimeout(() => lose(), patienceMs);
    const listen = (event: MessageEvent<unknown>) => hear(event);
    const violate = (event: SecurityPolicyViolationEvent) => refuse(event);
    window.addEventListener("message", listen);
    document.addEventListener("securitypolicyviolation", violate);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("message", listen);
      document.removeEventListener("securitypolicyviolation", violate);
    };
  }, []);
  return (
    <iframe
      ref={frame}
      src={link}
      title={title}
      onLoad={see}
      sandbox="allow-same-origin allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads"
      allow="payment"
      referrerPolicy="strict-origin-when-cross-origin"
      className="absolute inset-0 size-full border-0"
    />
  );
}
