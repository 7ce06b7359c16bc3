export { default, generateMetadata } from "../../../../compare/bill/page.tsx";
