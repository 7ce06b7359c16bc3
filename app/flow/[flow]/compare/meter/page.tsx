export { default, generateMetadata } from "../../../../compare/meter/page.tsx";
