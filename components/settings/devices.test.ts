import { expect, test, vi } from "vitest";

vi.mock("react", () => ({ useState: (value: unknown) => [value, () => {}] }));
vi.mock("next/navigation", () => ({ useRouter: () => ({}) }));
vi.mock("use-intl/react", () => ({ useTranslations: () => (key: string) => key }));
vi.mock("#components/ui/button.tsx", () => ({ Button: "button" }));
vi.mock("#components/ui/link-button.tsx", () => ({ LinkButton: "button" }));
vi.mock("#lib/browser/send.ts", () => ({ useSend: () => ({ pending: "", problem: null, send: () => {} }) }));
vi.mock("lucide-react", () => ({ Monitor: "svg", Smartphone: "svg" }));
vi.mock("./listed.tsx", () => ({ Listed: "li" }));
vi.mock("./done-word.tsx", () => ({ DoneWord: "p" }));
vi.mock("./settings-problem.tsx", () => ({ SettingsProblem: "p" }));
const { Devices } = await import("./devices.tsx");

test("this device is in use now, whenever its use was last written down; another was last used at its time", () => {
  const device = { name: "Firefox", about: "Last used 12:11", isPhone: false };
  const devices = [
    { ...device, id: "a", isCurrent: true },
    { ...device, id: "b", isCurrent: false },
  ];
  const [list] = Devices({ devices }).props.children;
  expect(list.props.children.map((row: { props: { about: string } }) => row.props.about)).toEqual([
    "device_in_use",
    "Last used 12:11",
  ]);
});
