import { CircleCheck, TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl/react";

/** How well a field was read, as a sign and in words. */
export function Certainty({ level }: { level: "certain" | "check" | "absent" | null }) {
  const t = useTranslations("comparison_bill");
  if (level === null) return null;
  const look = "inline-flex items-center gap-1 whitespace-nowrap font-medium text-sm";
  if (level === "absent") return <span className={`${look} text-soft`}>{t("absent")}</span>;
  const Icon = level === "certain" ? CircleCheck : TriangleAlert;
  return (
    <span className={`${look} ${level === "certain" ? "text-good" : "text-warn"}`}>
      <Icon aria-hidden="true" className="size-4 flex-none" />
      {t(level)}
    </span>
  );
}
