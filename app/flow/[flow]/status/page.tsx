export { default } from "../../../status/page.tsx";
